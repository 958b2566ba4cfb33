import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import type { ApprovalCommand } from '../domain/approval.command.js';
import { approvalDecider } from '../domain/approval.js';

type WithoutDays<C> = C extends ApprovalCommand ? Omit<C, 'today' | 'occurredOn'> : never;

/** What all handlers share: a signature is dated on the day it is given, not by whoever gives it. */
@Injectable()
export abstract class ApprovalHandler {
  constructor(
    private readonly decisions: Decisions,
    protected readonly clock: Clock,
  ) {}

  protected run(command: WithoutDays<ApprovalCommand>, who: Who): Promise<Decided> {
    const today = this.clock.today();
    const dated = { ...command, today, occurredOn: today } as ApprovalCommand;
    return this.decisions.run(approvalDecider, command.approvalId, dated, who);
  }
}
