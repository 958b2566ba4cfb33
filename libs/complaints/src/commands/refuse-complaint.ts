import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Refuse } from '../domain/complaint.command.js';
import { complaintDecider } from '../domain/complaint.js';
import type { Asked } from './asked.js';

/** Không thụ lý, with one of the nine grounds of LKN 11. */
export class RefuseComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Refuse>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RefuseComplaint)
export class RefuseComplaintHandler implements ICommandHandler<RefuseComplaint> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ complaint, who }: RefuseComplaint): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      complaintDecider,
      complaint.complaintId,
      { ...complaint, type: 'refuse', today, law },
      who,
    );
  }
}
