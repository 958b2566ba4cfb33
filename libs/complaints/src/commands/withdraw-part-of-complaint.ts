import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { WithdrawPart } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Rút một phần nội dung khiếu nại (LKN 10(2)): the rest goes on by the same clock. */
export class WithdrawPartOfComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<WithdrawPart>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(WithdrawPartOfComplaint)
export class WithdrawPartOfComplaintHandler
  extends ComplaintHandler
  implements ICommandHandler<WithdrawPartOfComplaint>
{
  execute({ complaint, who }: WithdrawPartOfComplaint): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'withdraw-part' }, who);
  }
}
