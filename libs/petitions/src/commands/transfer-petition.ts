import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Transfer } from '../domain/petition.command.js';
import { petitionDecider } from '../domain/petition.js';
import type { Asked } from './asked.js';

/** Chuyển cơ quan có thẩm quyền: ends it here. */
export class TransferPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Transfer>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(TransferPetition)
export class TransferPetitionHandler implements ICommandHandler<TransferPetition> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ petition, who }: TransferPetition): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      petitionDecider,
      petition.petitionId,
      { ...petition, type: 'transfer', today, law },
      who,
    );
  }
}
