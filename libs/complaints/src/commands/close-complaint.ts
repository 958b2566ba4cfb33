import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Close } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Kết thúc hồ sơ, with a reason. */
export class CloseComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Close>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CloseComplaint)
export class CloseComplaintHandler extends ComplaintHandler implements ICommandHandler<CloseComplaint> {
  execute({ complaint, who }: CloseComplaint): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'close' }, who);
  }
}
