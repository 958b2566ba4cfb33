import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { present, refuse, type LocalDate } from '#kernel';
import { CasePage, VisitsAboutCase } from '#views';
import { refusalGrounds, type ListedGround, type ReceptionOutcome } from '#visits';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { invalidRequestField } from '../http/invalid-request.js';
import type { Caller } from '../policy/caller.js';
import type { VisitOutcomeDto } from './log-visit.dto.js';

/** The result of a reception, from the words of the form to those of the domain. */
@Injectable()
export class VisitOutcomes {
  constructor(
    private readonly queries: QueryBus,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  async read(
    { kind, caseId, to, ground, clause }: VisitOutcomeDto,
    day: LocalDate,
    by: Caller,
  ): Promise<ReceptionOutcome> {
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
        return { kind: 'refused', ...this.ground(needed(ground, 'ground'), day), ...present({ clause }) };
      case 'answer':
        return { kind: 'answered' };
    }
  }

  /** What came with the program has its article there; what the catalogue added brings its own. */
  private ground(code: string, day: LocalDate): Readonly<{ ground: string; listed?: ListedGround }> {
    const known = refusalGrounds.find((one) => one.code === code);
    if (known && known.validFrom > day) return { ground: code }; // the rules say since when it is in force
    const { basis = code, needs } = this.catalogues.entryOn('visit-refusals', code, day);
    if (known) return { ground: code };
    return { ground: code, listed: { basis, writtenNotice: needs === 'written-notice' } };
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
