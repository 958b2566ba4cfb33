import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { scope, type Actor } from '#access';
import { ConfidentialReads } from './confidential-reads.js';

/** Fewer than these are told to nobody who may not see the cases: one denunciation in a commune names its accused. */
export const SMALL_CELL = 5;

/** Open denunciations in the actor's units. `total` is absent where it is too small to tell this actor. */
export type DenunciationTotal = Readonly<{ total?: number; suppressed: boolean }>;

/** For boards: a figure, never a case. */
export class TotalOfDenunciations extends Query<DenunciationTotal> {
  constructor(readonly actor: Actor) {
    super();
  }
}

/** Of certain units, for whoever plans what becomes of them: a figure, never a case. */
export class DenunciationsOfUnits extends Query<DenunciationTotal> {
  constructor(
    readonly actor: Actor,
    readonly units: readonly string[],
  ) {
    super();
  }
}

@QueryHandler(DenunciationsOfUnits)
export class DenunciationsOfUnitsHandler implements IQueryHandler<DenunciationsOfUnits> {
  constructor(private readonly reads: ConfidentialReads) {}

  async execute({ actor, units }: DenunciationsOfUnits): Promise<DenunciationTotal> {
    const total = this.reads.totalWithin(units, scope(actor, 'unit.reorganise'));
    return total < SMALL_CELL ? { suppressed: true } : { total, suppressed: false };
  }
}

@QueryHandler(TotalOfDenunciations)
export class TotalOfDenunciationsHandler implements IQueryHandler<TotalOfDenunciations> {
  constructor(private readonly reads: ConfidentialReads) {}

  async execute({ actor }: TotalOfDenunciations): Promise<DenunciationTotal> {
    const own = scope(actor, 'denunciation.read');
    if (own.length > 0) return { total: this.reads.as(actor).count(), suppressed: false };
    const total = this.reads.total(scope(actor, 'board.read'));
    return total < SMALL_CELL ? { suppressed: true } : { total, suppressed: false };
  }
}
