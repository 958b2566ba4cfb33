import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Reopen } from '../domain/petition.command.js';
import { petitionDecider } from '../domain/petition.js';
import type { Asked } from './asked.js';

/** Mở lại on new facts. */
export class ReopenPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Reopen>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReopenPetition)
export class ReopenPetitionHandler implements ICommandHandler<ReopenPetition> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ petition, who }: ReopenPetition): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      petitionDecider,
      petition.petitionId,
      { ...petition, type: 'reopen', today, law },
      who,
    );
  }
}
