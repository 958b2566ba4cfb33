import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { HandOver } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Bàn giao vụ việc to another unit: clocks and history go along. */
export class HandOverComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<HandOver>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HandOverComplaint)
export class HandOverComplaintHandler extends ComplaintHandler implements ICommandHandler<HandOverComplaint> {
  execute({ complaint, who }: HandOverComplaint): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'handover' }, who);
  }
}
