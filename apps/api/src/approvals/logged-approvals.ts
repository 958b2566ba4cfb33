import { Injectable } from '@nestjs/common';
import { approvalDecider, type Approval, type ApprovalEvent, type KnownApproval } from '#approvals';
import { EventStore, ReadOn } from '#event-store';

/**
 * What waits for a second signature, folded from the log itself: it is known while views stand still, too. A handful
 * in a month, so that all of them fit.
 */
@Injectable()
export class LoggedApprovals {
  /** By stream. */
  private readonly known = new Map<string, Approval>();
  private readonly reading: ReadOn<ApprovalEvent>;

  constructor(store: EventStore) {
    this.reading = new ReadOn<ApprovalEvent>(store, { categories: ['approval'] }, (event) => {
      const state = this.known.get(event.stream) ?? approvalDecider.initial;
      this.known.set(event.stream, approvalDecider.evolve(state, event));
    });
  }

  /** Oldest first; also those whose last day is over while nobody has written that down. */
  async waiting(): Promise<readonly KnownApproval[]> {
    await this.reading.toHead();
    return [...this.known.values()].flatMap((one) => (one.status === 'requested' ? [one] : []));
  }
}
