import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock, refuse } from '#kernel';
import { shortOf } from '../domain/code.js';
import { unitDecider, type UnitRefusal } from '../domain/unit.js';
import type { UnitEstablished } from '../domain/unit.events.js';
import { NumberBooks } from '../number-books.js';

/**
 * Establishes a unit (đơn vị). `short` is a wish of two to six letters, else the initials of the name;
 * where another unit has it already, a number is added.
 */
export class EstablishUnit extends Command<Decided & Readonly<{ short: string }>> {
  constructor(
    readonly unit: UnitEstablished['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(EstablishUnit)
export class EstablishUnitHandler implements ICommandHandler<EstablishUnit> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly books: NumberBooks,
  ) {}

  async execute({ unit, who }: EstablishUnit): Promise<Decided & { short: string }> {
    const wish = unit.short ?? shortOf(unit.name);
    if (!/^[A-Z]{2,6}$/.test(wish)) refuse<UnitRefusal>('unit.short-invalid', { short: wish });
    const draft = { type: 'establish', ...unit, today: this.clock.today() } as const;
    unitDecider.decide(unitDecider.initial, draft); // a unit that is refused must not use up a short code

    const { actor, correlationId } = who;
    const by = { on: unit.occurredOn, actor, correlationId };
    const short = await this.books.short(wish, unit.unitId, by);
    return { ...(await this.decisions.run(unitDecider, unit.unitId, { ...draft, short }, who)), short };
  }
}
