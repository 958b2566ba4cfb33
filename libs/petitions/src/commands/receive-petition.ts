import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Receive } from '../domain/petition.command.js';
import { petitionDecider } from '../domain/petition.js';
import type { Asked } from './asked.js';

/** Tiếp nhận kiến nghị, phản ánh: starts the clock of the reply (LTCD 28(1)). */
export class ReceivePetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Receive>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReceivePetition)
export class ReceivePetitionHandler implements ICommandHandler<ReceivePetition> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ petition, who }: ReceivePetition): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      petitionDecider,
      petition.petitionId,
      { ...petition, type: 'receive', today, law },
      who,
    );
  }
}
