import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Withdraw } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Rút khiếu nại, whole (LKN 10). */
export class WithdrawComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Withdraw>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(WithdrawComplaint)
export class WithdrawComplaintHandler extends ComplaintHandler implements ICommandHandler<WithdrawComplaint> {
  execute({ complaint, who }: WithdrawComplaint): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'withdraw' }, who);
  }
}
