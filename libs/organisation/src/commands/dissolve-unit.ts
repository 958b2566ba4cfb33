import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { unitDecider } from '../domain/unit.js';
import type { UnitDissolved } from '../domain/unit.events.js';

/** Ends the unit (giải thể, sáp nhập) and names the units that take over its work. */
export class DissolveUnit extends Command<Decided> {
  constructor(
    readonly unit: UnitDissolved['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DissolveUnit)
export class DissolveUnitHandler implements ICommandHandler<DissolveUnit> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  execute({ unit, who }: DissolveUnit): Promise<Decided> {
    const command = { type: 'dissolve', ...unit, today: this.clock.today() } as const;
    return this.decisions.run(unitDecider, unit.unitId, command, who);
  }
}
