import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { refuse } from '#kernel';
import { CasePage } from '#views';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import type { Caller } from '../policy/caller.js';

/** People write codes, streams have ids; every path takes both. */
@Injectable()
export class CaseIds {
  constructor(private readonly queries: QueryBus) {}

  /**
   * @returns the id within the stream's category
   * @throws Refusal `not-found` when the case is of another kind, absent or out of scope
   */
  async find(category: 'petition' | 'complaint', idOrCode: string, { actor }: Caller): Promise<string> {
    const prefix = `${category}-`;
    if (idOrCode.startsWith(prefix)) return idOrCode.slice(prefix.length);
    const page = await this.queries.execute(new CasePage(actor, idOrCode));
    if (!page?.case.caseId.startsWith(prefix)) return refuse<EdgeRefusal>('not-found');
    return page.case.caseId.slice(prefix.length);
  }
}
