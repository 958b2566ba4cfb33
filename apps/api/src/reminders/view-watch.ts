import { Injectable } from '@nestjs/common';
import { present, type LocalDate } from '#kernel';
import { RunningClocks, type RunningClock } from '#rulebook';
import { Watch, type WatchedCase, type WatchedClock } from '#reminders';
import { CaseHolders, OpenPromises, RaisedReminders, RestingCases } from '#views';
import { UnitTree } from '../organisation/unit-tree.js';

/** Clocks that mean something else than a term that must be kept. */
const NATURES: Readonly<Record<string, WatchedClock['nature']>> = {
  effect: 'effect',
  overdueReport: 'report',
};

/** Terms of the citizen, and days until which something stays as it is: the office has nothing to do by them. */
const NOT_OWED: ReadonlySet<string> = new Set(['file2', 'continuation', 'timeBar', 'until']);

/** What the sweep watches: every list that keeps clocks, the promises, and the cases at rest. */
@Injectable()
export class ViewWatch extends Watch {
  constructor(
    private readonly running: RunningClocks,
    private readonly holders: CaseHolders,
    private readonly promises: OpenPromises,
    private readonly resting: RestingCases,
    private readonly reminders: RaisedReminders,
    private readonly units: UnitTree,
  ) {
    super();
  }

  override async clocks(until: LocalDate): Promise<readonly WatchedClock[]> {
    const terms: WatchedClock[] = [];
    for await (const page of this.running.pages(until)) {
      const watched = page.filter(
        (clock) => clock.pausedOn === undefined && !NOT_OWED.has(clock.clock) && !isWalled(clock),
      );
      const holders = this.holders.of(watched.map(({ stream }) => stream));
      terms.push(...watched.map((clock) => this.term(clock, holders.get(clock.stream))));
    }
    return [...terms, ...this.promises.until(until)];
  }

  override async restingCases(since: LocalDate): Promise<readonly WatchedCase[]> {
    return this.resting.since(since);
  }

  override async raised(reminderIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.reminders.among(reminderIds);
  }

  private term({ stream: about, clock, unit, fact }: RunningClock, assignee?: string): WatchedClock {
    const superior = this.units.get(unit)?.parent;
    const nature = NATURES[clock] ?? 'term';
    return { about, clock, due: fact.due, unit, nature, ...present({ superior, assignee }) };
  }
}

/** A reminder is read by everybody of the unit: of a letter or a visit that denounces there is none. */
const isWalled = ({ kind, audience }: RunningClock): boolean =>
  audience !== undefined && (kind === 'letter' || kind === 'visit');
