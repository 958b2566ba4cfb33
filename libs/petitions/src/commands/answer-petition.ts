import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Answer } from '../domain/petition.command.js';
import { petitionDecider } from '../domain/petition.js';
import type { Asked } from './asked.js';

/** Trả lời: ends it. */
export class AnswerPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Answer>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AnswerPetition)
export class AnswerPetitionHandler implements ICommandHandler<AnswerPetition> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ petition, who }: AnswerPetition): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      petitionDecider,
      petition.petitionId,
      { ...petition, type: 'answer', today, law },
      who,
    );
  }
}
