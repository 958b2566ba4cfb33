import { ReadOn } from '#event-store';
import { idOf, type Recorded } from '#kernel';
import type { PeriodEvent } from '../domain/closing/period.events.js';
import type { KnownPeriod, ReportingPeriod } from '../domain/closing/period-state.js';
import { periodDecider } from '../domain/closing/reporting-period.js';
import type { LogSource } from './fact-book.js';

export type ListedPeriod = Readonly<{ periodId: string; revision: number; period: KnownPeriod }>;

/** All reporting periods that were ever drawn up, in memory and up to date: a unit has some eight of them a year. */
export class Periods {
  private readonly known = new Map<string, Readonly<{ revision: number; period: ReportingPeriod }>>();
  private readonly reading: ReadOn<PeriodEvent>;

  constructor(log: LogSource) {
    this.reading = new ReadOn(log, { categories: ['period'] }, (event) => this.apply(event));
  }

  /** By last day, the newest first. */
  async all(): Promise<readonly ListedPeriod[]> {
    await this.reading.toHead();
    return [...this.known]
      .flatMap(([periodId, { revision, period }]) =>
        period.status === 'none' ? [] : [{ periodId, revision, period }],
      )
      .sort((a, b) =>
        a.period.to === b.period.to ? (a.periodId < b.periodId ? -1 : 1) : a.period.to < b.period.to ? 1 : -1,
      );
  }

  private apply(event: Recorded<PeriodEvent>): void {
    const id = idOf(event.stream);
    const before = this.known.get(id)?.period ?? periodDecider.initial;
    this.known.set(id, { revision: event.revision, period: periodDecider.evolve(before, event) });
  }
}
