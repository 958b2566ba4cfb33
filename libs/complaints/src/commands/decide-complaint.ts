import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Decide } from '../domain/complaint.command.js';
import { complaintDecider } from '../domain/complaint.js';
import type { Asked } from './asked.js';

/** Quyết định giải quyết khiếu nại (LKN 31). */
export class DecideComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Decide>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DecideComplaint)
export class DecideComplaintHandler implements ICommandHandler<DecideComplaint> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ complaint, who }: DecideComplaint): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      complaintDecider,
      complaint.complaintId,
      { ...complaint, type: 'decide', today, law },
      who,
    );
  }
}
