import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ExpireApproval } from '#approvals';
import type { Round } from '#jobs';
import { Clock } from '#kernel';
import { LoggedApprovals } from './logged-approvals.js';

const HOUR_MS = 3_600_000;
const ACTOR = 'reaction:approval-expiry';

/** Writes down every hour what nobody signed in time. */
@Injectable()
export class DueApprovals {
  readonly round: Round = { kind: 'approval-expiry', every: HOUR_MS, run: () => this.expire() };

  constructor(
    private readonly approvals: LoggedApprovals,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  async expire(): Promise<void> {
    for (const id of await this.over()) {
      const commandId = `${ACTOR}:${id}`;
      const who = { actor: ACTOR, commandId, correlationId: commandId };
      await this.commands.execute(new ExpireApproval(id, who));
    }
  }

  private async over(): Promise<readonly string[]> {
    const today = this.clock.today();
    const waiting = await this.approvals.waiting();
    return waiting.flatMap(({ approvalId, expiresOn }) => (expiresOn < today ? [approvalId] : []));
  }
}
