import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Decide } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

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
export class DecideComplaintHandler extends ComplaintHandler implements ICommandHandler<DecideComplaint> {
  execute({ complaint, who }: DecideComplaint): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'decide' }, who);
  }
}
