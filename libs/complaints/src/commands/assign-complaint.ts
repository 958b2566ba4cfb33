import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Assign } from '../domain/complaint.command.js';
import { complaintDecider } from '../domain/complaint.js';
import type { Asked } from './asked.js';

/** Giao việc: who works on it, and in which unit. */
export class AssignComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Assign>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AssignComplaint)
export class AssignComplaintHandler implements ICommandHandler<AssignComplaint> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ complaint, who }: AssignComplaint): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      complaintDecider,
      complaint.complaintId,
      { ...complaint, type: 'assign', today, law },
      who,
    );
  }
}
