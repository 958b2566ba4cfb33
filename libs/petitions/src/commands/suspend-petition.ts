import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Suspend } from '../domain/petition.command.js';
import { petitionDecider } from '../domain/petition.js';
import type { Asked } from './asked.js';

/** Tạm dừng, with a reason. */
export class SuspendPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Suspend>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SuspendPetition)
export class SuspendPetitionHandler implements ICommandHandler<SuspendPetition> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ petition, who }: SuspendPetition): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      petitionDecider,
      petition.petitionId,
      { ...petition, type: 'suspend', today, law },
      who,
    );
  }
}
