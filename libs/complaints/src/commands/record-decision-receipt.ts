import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Deliver } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Người khiếu nại nhận quyết định: starts the term for a second complaint (LKN 33, 48). */
export class RecordDecisionReceipt extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Deliver>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RecordDecisionReceipt)
export class RecordDecisionReceiptHandler
  extends ComplaintHandler
  implements ICommandHandler<RecordDecisionReceipt>
{
  execute({ complaint, who }: RecordDecisionReceipt): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'deliver' }, who);
  }
}
