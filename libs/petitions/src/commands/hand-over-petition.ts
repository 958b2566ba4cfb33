import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { HandOver } from '../domain/petition.command.js';
import { petitionDecider } from '../domain/petition.js';
import type { Asked } from './asked.js';

/** Bàn giao inside the organisation; the clock goes on. */
export class HandOverPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<HandOver>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HandOverPetition)
export class HandOverPetitionHandler implements ICommandHandler<HandOverPetition> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ petition, who }: HandOverPetition): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      petitionDecider,
      petition.petitionId,
      { ...petition, type: 'hand-over', today, law },
      who,
    );
  }
}
