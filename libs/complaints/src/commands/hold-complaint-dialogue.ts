import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { HoldDialogue } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Đối thoại trong giải quyết khiếu nại (Mẫu 14), held or missed by the complainant. */
export class HoldComplaintDialogue extends Command<Decided> {
  constructor(
    readonly complaint: Asked<HoldDialogue>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HoldComplaintDialogue)
export class HoldComplaintDialogueHandler
  extends ComplaintHandler
  implements ICommandHandler<HoldComplaintDialogue>
{
  execute({ complaint, who }: HoldComplaintDialogue): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'dialogue' }, who);
  }
}
