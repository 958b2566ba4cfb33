import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { present, refuse, type LocalDate } from '#kernel';
import { CasePage, VisitsAboutCase } from '#views';
import type { ReceptionOutcome } from '#visits';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { invalidRequestField } from '../http/invalid-request.js';
import type { Caller } from '../policy/caller.js';
import type { VisitOutcomeDto } from './log-visit.dto.js';

/** The result of a reception, from the words of the form to those of the domain. */
@Injectable()
export class VisitOutcomes {
  constructor(private readonly queries: QueryBus) {}

  async read({ kind, caseId, to, ground, clause }: VisitOutcomeDto, by: Caller): Promise<ReceptionOutcome> {
    switch (kind) {
      case 'accept':
        return { kind: 'raises-case' };
      case 'about-case':
        return { kind: 'about-case', caseId: await this.visibleCase(needed(caseId, 'caseId'), by) };
      case 'guide':
        return { kind: 'guided', to: needed(to, 'to') };
      case 'transfer':
        return { kind: 'transferred', to: needed(to, 'to') };
      case 'report':
        return { kind: 'reported-to-leader' };
      case 'refuse':
        return { kind: 'refused', ground: needed(ground, 'ground'), ...present({ clause }) };
      case 'answer':
        return { kind: 'answered' };
    }
  }

  /** Which visit about its case this is, from 1: what is new is met for the first time. */
  async order(outcome: ReceptionOutcome, day: LocalDate, { actor }: Caller): Promise<number> {
    if (outcome.kind !== 'about-case') return 1;
    return (await this.queries.execute(new VisitsAboutCase(actor, outcome.caseId, day))) + 1;
  }

  private async visibleCase(idOrCode: string, { actor }: Caller): Promise<string> {
    const page = await this.queries.execute(new CasePage(actor, idOrCode));
    return page?.case.caseId ?? refuse<EdgeRefusal>('not-found');
  }
}

const needed = (value: string | undefined, field: string): string => {
  if (value === undefined) throw invalidRequestField(`outcome.${field}`, 'isNeeded');
  return value;
};
