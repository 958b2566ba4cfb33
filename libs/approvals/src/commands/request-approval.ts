import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock, addDays } from '#kernel';
import { LawBook } from '#law';
import type { ApprovalSubject } from '../domain/approval.events.js';
import { ApprovalHandler } from './approval-handler.js';

/** Asks for what takes two persons. Whether the caller may ask for it in that unit was asked before. */
export class RequestApproval extends Command<Decided> {
  constructor(
    readonly request: Readonly<{
      approvalId: string;
      subject: ApprovalSubject;
      unit: string;
      reason: string;
      basis: string;
      /** Everybody in whose name the caller can act. */
      standsFor: readonly string[];
    }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RequestApproval)
export class RequestApprovalHandler extends ApprovalHandler implements ICommandHandler<RequestApproval> {
  constructor(
    decisions: Decisions,
    clock: Clock,
    private readonly laws: LawBook,
  ) {
    super(decisions, clock);
  }

  execute({ request, who }: RequestApproval): Promise<Decided> {
    const { approvalId, subject, unit, reason, basis, standsFor } = request;
    const { approvalDays } = this.laws.current().ruleSet.settings;
    const expiresOn = addDays(this.clock.today(), approvalDays);
    const asked = { approvalId, subject, unit, reason, basis, expiresOn };
    return this.run({ type: 'request', ...asked, by: who.actor, standsFor }, who);
  }
}
