import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Give } from '../domain/approval.command.js';
import { ApprovalHandler } from './approval-handler.js';

/** The second person signs (ký): it is carried out at once. */
export class GiveApproval extends Command<Decided> {
  constructor(
    readonly signature: Readonly<Pick<Give, 'approvalId' | 'standsFor' | 'requester'>>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(GiveApproval)
export class GiveApprovalHandler extends ApprovalHandler implements ICommandHandler<GiveApproval> {
  execute({ signature, who }: GiveApproval): Promise<Decided> {
    const { approvalId, standsFor, requester } = signature;
    return this.run({ type: 'give', approvalId, by: who.actor, standsFor, requester }, who);
  }
}
