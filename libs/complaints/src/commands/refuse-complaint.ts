import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Refuse } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Không thụ lý, with one of the nine grounds of LKN 11. */
export class RefuseComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Refuse>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RefuseComplaint)
export class RefuseComplaintHandler extends ComplaintHandler implements ICommandHandler<RefuseComplaint> {
  execute({ complaint, who }: RefuseComplaint): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'refuse' }, who);
  }
}
