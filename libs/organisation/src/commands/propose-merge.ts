import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { addDays } from '#kernel';
import type { Merge } from '../domain/reorganisation.events.js';
import { ReorganisationHandler } from './reorganisation-handler.js';

/** Asks for a merger (đề nghị sáp nhập); a second person has to confirm it. */
export class ProposeMerge extends Command<Decided> {
  constructor(
    readonly reorganisationId: string,
    readonly plan: Merge,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ProposeMerge)
export class ProposeMergeHandler extends ReorganisationHandler implements ICommandHandler<ProposeMerge> {
  async execute({ reorganisationId, plan, who }: ProposeMerge): Promise<Decided> {
    await this.requireUnits(plan.from, addDays(plan.day, -1));
    if (!plan.establish) await this.requireUnits([plan.into], plan.day);
    const occurredOn = this.clock.today();
    return this.run({ type: 'propose-merge', reorganisationId, occurredOn, plan, by: who.actor }, who);
  }
}
