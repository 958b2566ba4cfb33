import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Resume } from '../domain/petition.command.js';
import { petitionDecider } from '../domain/petition.js';
import type { Asked } from './asked.js';

/** Tiếp tục sau tạm dừng. */
export class ResumePetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Resume>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ResumePetition)
export class ResumePetitionHandler implements ICommandHandler<ResumePetition> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ petition, who }: ResumePetition): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      petitionDecider,
      petition.petitionId,
      { ...petition, type: 'resume', today, law },
      who,
    );
  }
}
