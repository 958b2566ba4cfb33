import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Register } from '../domain/petition.command.js';
import { petitionDecider } from '../domain/petition.js';
import type { Asked } from './asked.js';

/** Vào sổ. */
export class RegisterPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Register>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RegisterPetition)
export class RegisterPetitionHandler implements ICommandHandler<RegisterPetition> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ petition, who }: RegisterPetition): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      petitionDecider,
      petition.petitionId,
      { ...petition, type: 'register', today, law },
      who,
    );
  }
}
