import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { unitDecider } from '../domain/unit.js';
import type { UnitMoved } from '../domain/unit.events.js';

/** Puts the unit under another one from a day on. */
export class MoveUnit extends Command<Decided> {
  constructor(
    readonly unit: UnitMoved['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(MoveUnit)
export class MoveUnitHandler implements ICommandHandler<MoveUnit> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  execute({ unit, who }: MoveUnit): Promise<Decided> {
    const command = { type: 'move', ...unit, today: this.clock.today() } as const;
    return this.decisions.run(unitDecider, unit.unitId, command, who);
  }
}
