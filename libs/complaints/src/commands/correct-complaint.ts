import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Correct } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** What was written down wrongly, put right with a reason; nothing is overwritten. */
export class CorrectComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Correct>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CorrectComplaint)
export class CorrectComplaintHandler extends ComplaintHandler implements ICommandHandler<CorrectComplaint> {
  execute({ complaint, who }: CorrectComplaint): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'correct' }, who);
  }
}
