import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { approvalDecider, ExpireApproval, type Approval, type ApprovalEvent } from '#approvals';
import { EventStore, ReadOn } from '#event-store';
import type { Round } from '#jobs';
import { Clock } from '#kernel';

const HOUR_MS = 3_600_000;
const ACTOR = 'reaction:approval-expiry';

/** Writes down every hour what nobody signed in time. */
@Injectable()
export class DueApprovals {
  readonly round: Round = { kind: 'approval-expiry', every: HOUR_MS, run: () => this.expire() };

  /** By stream. They are few: a handful in a month. */
  private readonly known = new Map<string, Approval>();
  private readonly reading: ReadOn<ApprovalEvent>;

  constructor(
    store: EventStore,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {
    this.reading = new ReadOn<ApprovalEvent>(store, { categories: ['approval'] }, (event) => {
      const state = this.known.get(event.stream) ?? approvalDecider.initial;
      this.known.set(event.stream, approvalDecider.evolve(state, event));
    });
  }

  async expire(): Promise<void> {
    for (const id of await this.over()) {
      const commandId = `${ACTOR}:${id}`;
      const who = { actor: ACTOR, commandId, correlationId: commandId };
      await this.commands.execute(new ExpireApproval(id, who));
    }
  }

  private async over(): Promise<readonly string[]> {
    await this.reading.toHead();
    const today = this.clock.today();
    return [...this.known.values()].flatMap((one) =>
      one.status === 'requested' && one.expiresOn < today ? [one.approvalId] : [],
    );
  }
}
