import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Receive } from '../domain/complaint.command.js';
import { complaintDecider } from '../domain/complaint.js';
import type { Asked } from './asked.js';

/** Tiếp nhận khiếu nại: starts the clocks of acceptance and of the reply to the citizen. */
export class ReceiveComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Receive>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReceiveComplaint)
export class ReceiveComplaintHandler implements ICommandHandler<ReceiveComplaint> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ complaint, who }: ReceiveComplaint): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      complaintDecider,
      complaint.complaintId,
      { ...complaint, type: 'receive', today, law },
      who,
    );
  }
}
