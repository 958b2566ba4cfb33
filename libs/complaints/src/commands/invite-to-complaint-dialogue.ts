import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Invite } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Mời đối thoại, at least 5 days before since 2026-07-01 (NĐ124 28(1)). */
export class InviteToComplaintDialogue extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Invite>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(InviteToComplaintDialogue)
export class InviteToComplaintDialogueHandler
  extends ComplaintHandler
  implements ICommandHandler<InviteToComplaintDialogue>
{
  execute({ complaint, who }: InviteToComplaintDialogue): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'invite' }, who);
  }
}
