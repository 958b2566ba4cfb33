import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Send } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Gửi quyết định or notice to one addressee; with the last one the duty is met. */
export class SendComplaintPaper extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Send>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SendComplaintPaper)
export class SendComplaintPaperHandler
  extends ComplaintHandler
  implements ICommandHandler<SendComplaintPaper>
{
  execute({ complaint, who }: SendComplaintPaper): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'send' }, who);
  }
}
