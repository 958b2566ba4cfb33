import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Leave } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** One of several complainants withdraws (NĐ124 7a). */
export class RecordSignatoryWithdrawal extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Leave>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RecordSignatoryWithdrawal)
export class RecordSignatoryWithdrawalHandler
  extends ComplaintHandler
  implements ICommandHandler<RecordSignatoryWithdrawal>
{
  execute({ complaint, who }: RecordSignatoryWithdrawal): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'leave' }, who);
  }
}
