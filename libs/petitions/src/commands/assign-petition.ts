import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Assign } from '../domain/petition.command.js';
import { petitionDecider } from '../domain/petition.js';
import type { Asked } from './asked.js';

/** Giao việc: to a unit, an officer, or both. */
export class AssignPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Assign>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AssignPetition)
export class AssignPetitionHandler implements ICommandHandler<AssignPetition> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ petition, who }: AssignPetition): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      petitionDecider,
      petition.petitionId,
      { ...petition, type: 'assign', today, law },
      who,
    );
  }
}
