import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Merge } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Nhập vụ việc into another complaint, which takes it in by a reaction. */
export class MergeComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Merge>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(MergeComplaint)
export class MergeComplaintHandler extends ComplaintHandler implements ICommandHandler<MergeComplaint> {
  execute({ complaint, who }: MergeComplaint): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'merge' }, who);
  }
}
