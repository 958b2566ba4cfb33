import { idOf, START, type Position, type Recorded } from '#kernel';
import type { PeriodEvent } from '../domain/closing/period.events.js';
import type { KnownPeriod, ReportingPeriod } from '../domain/closing/period-state.js';
import { periodDecider } from '../domain/closing/reporting-period.js';

import type { LogSource } from './fact-book.js';

export type ListedPeriod = Readonly<{ periodId: string; revision: number; period: KnownPeriod }>;

/** All reporting periods that were ever drawn up, in memory and up to date: a unit has some eight of them a year. */
export class Periods {
  private readonly known = new Map<string, Readonly<{ revision: number; period: ReportingPeriod }>>();
  private checkpoint: Position = START;
  private reading: Promise<unknown> = Promise.resolve();

  constructor(private readonly log: LogSource) {}

  /** By last day, the newest first. */
  async all(): Promise<readonly ListedPeriod[]> {
    const read = this.reading.then(() => this.readOn());
    this.reading = read.catch(() => undefined);
    await read;
    return [...this.known]
      .flatMap(([periodId, { revision, period }]) =>
        period.status === 'none' ? [] : [{ periodId, revision, period }],
      )
      .sort((a, b) =>
        a.period.to === b.period.to ? (a.periodId < b.periodId ? -1 : 1) : a.period.to < b.period.to ? 1 : -1,
      );
  }

  private async readOn(): Promise<void> {
    for await (const batch of this.log.readAll(this.checkpoint, { categories: ['period'] })) {
      for (const event of batch.events) this.apply(event as Recorded<PeriodEvent>);
      this.checkpoint = batch.checkpoint;
    }
  }

  private apply(event: Recorded<PeriodEvent>): void {
    const id = idOf(event.stream);
    const before = this.known.get(id)?.period ?? periodDecider.initial;
    this.known.set(id, { revision: event.revision, period: periodDecider.evolve(before, event) });
  }
}
