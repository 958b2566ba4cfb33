import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Reopen } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Mở lại, by order of a superior or because the complainant continues. */
export class ReopenComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Reopen>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReopenComplaint)
export class ReopenComplaintHandler extends ComplaintHandler implements ICommandHandler<ReopenComplaint> {
  execute({ complaint, who }: ReopenComplaint): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'reopen' }, who);
  }
}
