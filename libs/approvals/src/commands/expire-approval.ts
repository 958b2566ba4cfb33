import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { ApprovalHandler } from './approval-handler.js';

/** Notes that nobody signed in time. It could not be signed any more since its last day was over. */
export class ExpireApproval extends Command<Decided> {
  constructor(
    readonly approvalId: string,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ExpireApproval)
export class ExpireApprovalHandler extends ApprovalHandler implements ICommandHandler<ExpireApproval> {
  execute({ approvalId, who }: ExpireApproval): Promise<Decided> {
    return this.run({ type: 'expire', approvalId }, who);
  }
}
