import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Receive } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

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
export class ReceiveComplaintHandler extends ComplaintHandler implements ICommandHandler<ReceiveComplaint> {
  execute({ complaint, who }: ReceiveComplaint): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'receive' }, who);
  }
}
