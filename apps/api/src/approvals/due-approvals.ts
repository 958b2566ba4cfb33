import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { approvalDecider, ExpireApproval, type Approval, type ApprovalEvent } from '#approvals';
import { EventStore } from '#event-store';
import type { Round } from '#jobs';
import { Clock, START, type Recorded } from '#kernel';

const HOUR_MS = 3_600_000;
const ACTOR = 'reaction:approval-expiry';

/** Writes down every hour what nobody signed in time. */
@Injectable()
export class DueApprovals {
  readonly round: Round = { kind: 'approval-expiry', every: HOUR_MS, run: () => this.expire() };

  constructor(
    private readonly store: EventStore,
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

  /** They are few: a handful in a month. */
  private async over(): Promise<readonly string[]> {
    const known = new Map<string, Approval>();
    for await (const { events } of this.store.readAll(START, { categories: ['approval'] })) {
      for (const event of events as readonly Recorded<ApprovalEvent>[]) {
        const state = known.get(event.stream) ?? approvalDecider.initial;
        known.set(event.stream, approvalDecider.evolve(state, event));
      }
    }
    const today = this.clock.today();
    return [...known.values()].flatMap((one) =>
      one.status === 'requested' && one.expiresOn < today ? [one.approvalId] : [],
    );
  }
}
