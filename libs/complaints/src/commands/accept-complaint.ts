import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Accept } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Thụ lý (LKN 27): starts the clock of settlement. */
export class AcceptComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Accept>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AcceptComplaint)
export class AcceptComplaintHandler extends ComplaintHandler implements ICommandHandler<AcceptComplaint> {
  execute({ complaint, who }: AcceptComplaint): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'accept' }, who);
  }
}
