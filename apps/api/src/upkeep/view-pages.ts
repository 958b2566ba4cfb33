import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { KnownApproval } from '#approvals';
import { EventStore } from '#event-store';
import { Clock, present, type LocalDate } from '#kernel';
import {
  isSameStop,
  viewUpkeepDecider,
  viewUpkeepStream,
  type ViewEventSkipped,
  type ViewUpkeep,
} from '#upkeep';
import { isConfidential, StaffNames, ViewProgress, type ViewStanding } from '#views';
import { mayIn, maySign } from '../approvals/approval-rights.js';
import { LoggedApprovals } from '../approvals/logged-approvals.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { stateOf } from '../policy/stream-state.js';

/** A request to leave an event out that waits for its second signature. */
export type WaitingSkip = Readonly<{
  approvalId: string;
  eventId: string;
  reason: string;
  basis: string;
  requestedByName: string;
  requestedOn: LocalDate;
  expiresOn: LocalDate;
  maySign: boolean;
  mayWithdraw: boolean;
}>;

export type ShownStop = Readonly<{
  eventId: string;
  version: number;
  /** Type of the event, and what the program says; neither where it is about what is confidential. */
  type?: string;
  error?: string;
  /** How often persons had it try this event again, and when last; absent when nobody has. */
  tried?: Readonly<{ times: number; lastOn: LocalDate }>;
}>;

export type ShownView = Readonly<{
  view: string;
  stopped?: ShownStop;
  /** What it leaves out, as two persons signed it; of the version that serves. */
  skipped: readonly Omit<ViewEventSkipped['data'], 'view'>[];
  waiting: readonly WaitingSkip[];
}>;

/** The page of views. It asks the log and no view, so that it tells the truth while any of them stands still. */
@Injectable()
export class ViewPages {
  constructor(
    private readonly progress: ViewProgress,
    private readonly store: EventStore,
    private readonly approvals: LoggedApprovals,
    private readonly units: UnitTree,
    private readonly staff: StaffNames,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<readonly ShownView[]> {
    const waiting = await this.approvals.waiting();
    return Promise.all(this.progress.views().map((standing) => this.shown(standing, waiting, actor)));
  }

  /** Whether this person may have views tried again and ask for an event to be left out. */
  mayAct(actor: Actor): boolean {
    return mayIn(actor, 'view.retry', this.units.topmost(), this.units.above);
  }

  private async shown(
    { view, stopped, skipped }: ViewStanding,
    waiting: readonly KnownApproval[],
    actor: Actor,
  ): Promise<ShownView> {
    const decided = stopped || skipped.length > 0 ? await this.decided(view) : viewUpkeepDecider.initial;
    return {
      view,
      ...(stopped && {
        stopped: {
          eventId: stopped.eventId,
          version: stopped.version,
          ...(!isConfidential(view) && { type: stopped.type, error: stopped.error }),
          ...present({ tried: triedOf(stopped, decided) }),
        },
      }),
      skipped: signedOf(skipped, decided),
      waiting: waiting.flatMap((one) => this.waiting(one, view, actor) ?? []),
    };
  }

  private async decided(view: string): Promise<ViewUpkeep> {
    const { state } = await stateOf(viewUpkeepDecider, this.store.read(viewUpkeepStream(view)));
    return state;
  }

  private waiting(approval: KnownApproval, view: string, actor: Actor): WaitingSkip | undefined {
    const { subject, approvalId, reason, basis, requestedBy, requestedOn, expiresOn } = approval;
    if (subject.kind !== 'skip-event' || subject.view !== view || expiresOn < this.clock.today())
      return undefined;
    return {
      approvalId,
      eventId: subject.eventId,
      reason,
      basis,
      requestedByName: this.staff.nameOf(requestedBy),
      requestedOn,
      expiresOn,
      maySign: maySign(actor, approval, this.units),
      mayWithdraw: requestedBy === actor.userId,
    };
  }
}

const triedOf = (stop: NonNullable<ViewStanding['stopped']>, { retries }: ViewUpkeep): ShownStop['tried'] => {
  const tries = retries.filter((retry) => isSameStop(retry, stop));
  const last = tries.at(-1);
  return last && { times: tries.length, lastOn: last.occurredOn };
};

const signedOf = (skipped: readonly string[], { skips }: ViewUpkeep): ShownView['skipped'] =>
  skips.filter(({ eventId }) => skipped.includes(eventId)).map(({ view: _view, ...skip }) => skip);
