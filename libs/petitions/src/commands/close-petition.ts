import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Close } from '../domain/petition.command.js';
import { petitionDecider } from '../domain/petition.js';
import type { Asked } from './asked.js';

/** Kết thúc without an answer, with a reason. */
export class ClosePetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Close>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ClosePetition)
export class ClosePetitionHandler implements ICommandHandler<ClosePetition> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ petition, who }: ClosePetition): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      petitionDecider,
      petition.petitionId,
      { ...petition, type: 'close', today, law },
      who,
    );
  }
}
