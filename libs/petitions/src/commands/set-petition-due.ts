import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { SetDue } from '../domain/petition.command.js';
import { petitionDecider } from '../domain/petition.js';
import type { Asked } from './asked.js';

/** Đặt mục tiêu nội bộ: never “overdue by law”. */
export class SetPetitionDue extends Command<Decided> {
  constructor(
    readonly petition: Asked<SetDue>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SetPetitionDue)
export class SetPetitionDueHandler implements ICommandHandler<SetPetitionDue> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ petition, who }: SetPetitionDue): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      petitionDecider,
      petition.petitionId,
      { ...petition, type: 'set-due', today, law },
      who,
    );
  }
}
