import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { unitDecider } from '../domain/unit.js';
import type { UnitRenamed } from '../domain/unit.events.js';

/** Gives the unit another name (đổi tên) from a day on; papers of earlier days keep the old one. */
export class RenameUnit extends Command<Decided> {
  constructor(
    readonly unit: UnitRenamed['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RenameUnit)
export class RenameUnitHandler implements ICommandHandler<RenameUnit> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  execute({ unit, who }: RenameUnit): Promise<Decided> {
    const command = { type: 'rename', ...unit, today: this.clock.today() } as const;
    return this.decisions.run(unitDecider, unit.unitId, command, who);
  }
}
