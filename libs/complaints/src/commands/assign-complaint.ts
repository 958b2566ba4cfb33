import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Assign } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

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
export class AssignComplaintHandler extends ComplaintHandler implements ICommandHandler<AssignComplaint> {
  execute({ complaint, who }: AssignComplaint): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'assign' }, who);
  }
}
