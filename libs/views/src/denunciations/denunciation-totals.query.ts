import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { scope, type Actor } from '#access';
import { ConfidentialReads } from './confidential-reads.js';
import { tellAbout, toldGroups } from './small-cells.js';

/**
 * Open denunciations. To whoever may not see them, `total` is what may be told, and `suppressed` says that some units
 * are not in it; absent where nothing may be told.
 */
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
    const mine = this.reads.unitsIn(scope(actor, 'unit.reorganise'));
    const asked = new Set(units.filter((unit) => mine.has(unit)));
    return tellAbout(toldGroups(this.reads.cells()), asked);
  }
}

@QueryHandler(TotalOfDenunciations)
export class TotalOfDenunciationsHandler implements IQueryHandler<TotalOfDenunciations> {
  constructor(private readonly reads: ConfidentialReads) {}

  async execute({ actor }: TotalOfDenunciations): Promise<DenunciationTotal> {
    const own = scope(actor, 'denunciation.read');
    if (own.length > 0) return { total: this.reads.as(actor).count(), suppressed: false };
    return tellAbout(toldGroups(this.reads.cells()), this.reads.unitsIn(scope(actor, 'board.read')));
  }
}
