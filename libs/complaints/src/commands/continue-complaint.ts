import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Continue } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Tiếp tục khiếu nại after termination (LKN 10(3), 11(8)). */
export class ContinueComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Continue>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ContinueComplaint)
export class ContinueComplaintHandler extends ComplaintHandler implements ICommandHandler<ContinueComplaint> {
  execute({ complaint, who }: ContinueComplaint): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'continue' }, who);
  }
}
