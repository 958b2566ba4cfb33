import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Accept } from '../domain/complaint.command.js';
import { complaintDecider } from '../domain/complaint.js';
import type { Asked } from './asked.js';

/** Thụ lý (LKN 27): starts the clock of settlement. */
export class AcceptComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Accept>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AcceptComplaint)
export class AcceptComplaintHandler implements ICommandHandler<AcceptComplaint> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ complaint, who }: AcceptComplaint): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      complaintDecider,
      complaint.complaintId,
      { ...complaint, type: 'accept', today, law },
      who,
    );
  }
}
