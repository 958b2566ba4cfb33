import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { ApprovalHandler } from './approval-handler.js';

/** Whoever asked takes it back before anybody has signed. */
export class WithdrawApproval extends Command<Decided> {
  constructor(
    readonly withdrawal: Readonly<{ approvalId: string; reason: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(WithdrawApproval)
export class WithdrawApprovalHandler extends ApprovalHandler implements ICommandHandler<WithdrawApproval> {
  execute({ withdrawal: { approvalId, reason }, who }: WithdrawApproval): Promise<Decided> {
    return this.run({ type: 'withdraw', approvalId, reason, by: who.actor }, who);
  }
}
