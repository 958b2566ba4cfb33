import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { addDays } from '#kernel';
import type { Split } from '../domain/reorganisation.events.js';
import { ReorganisationHandler } from './reorganisation-handler.js';

/** Asks for a split (đề nghị chia, tách); a second person has to confirm it. */
export class ProposeSplit extends Command<Decided> {
  constructor(
    readonly reorganisationId: string,
    readonly plan: Split,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ProposeSplit)
export class ProposeSplitHandler extends ReorganisationHandler implements ICommandHandler<ProposeSplit> {
  async execute({ reorganisationId, plan, who }: ProposeSplit): Promise<Decided> {
    const made = new Set(plan.establish.map(({ unitId }) => unitId));
    await this.requireUnits([plan.from], addDays(plan.day, -1));
    await this.requireUnits(
      plan.into.filter((unit) => !made.has(unit)),
      plan.day,
    );
    const occurredOn = this.clock.today();
    return this.run({ type: 'propose-split', reorganisationId, occurredOn, plan, by: who.actor }, who);
  }
}
