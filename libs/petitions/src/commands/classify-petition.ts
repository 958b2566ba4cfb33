import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Classify } from '../domain/petition.command.js';
import { petitionDecider } from '../domain/petition.js';
import type { Asked } from './asked.js';

/** Phân loại: the field it belongs to. */
export class ClassifyPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Classify>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ClassifyPetition)
export class ClassifyPetitionHandler implements ICommandHandler<ClassifyPetition> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ petition, who }: ClassifyPetition): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      petitionDecider,
      petition.petitionId,
      { ...petition, type: 'classify', today, law },
      who,
    );
  }
}
