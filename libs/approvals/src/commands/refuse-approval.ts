import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { ApprovalHandler } from './approval-handler.js';

/** The second person does not sign, and says why. */
export class RefuseApproval extends Command<Decided> {
  constructor(
    readonly refusal: Readonly<{ approvalId: string; reason: string; standsFor: readonly string[] }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RefuseApproval)
export class RefuseApprovalHandler extends ApprovalHandler implements ICommandHandler<RefuseApproval> {
  execute({ refusal, who }: RefuseApproval): Promise<Decided> {
    const { approvalId, reason, standsFor } = refusal;
    return this.run({ type: 'refuse', approvalId, reason, by: who.actor, standsFor }, who);
  }
}
