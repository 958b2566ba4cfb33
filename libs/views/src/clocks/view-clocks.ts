import { localDate, present, type LocalDate, type Position, type Resource } from '#kernel';
import type { DeadlineFact } from '#law';
import { RunningClocks, type RunningClock } from '#rulebook';
import type { ViewProgress } from '../progress.js';
import type { ViewReaders } from '../sqlite/view-reader.js';
import type { Table } from '../view.js';
import { clockSources } from './clock-sources.js';
import type { ClockRecord } from './clock-table.js';
import { denunciationClocks } from './clocks-of-denunciations.js';

const PAGE = 500;
const PATIENCE_MS = 30_000;
const EVER = localDate('9999-12-31');

const TABLES = new Set(Object.values(clockSources).flatMap((keeper) => (keeper ? [keeper.table] : [])));

/**
 * The clocks that run, from the lists that keep them anyway. Not scoped: for changes of the law and for reminders,
 * which concern everybody; whoever shows them to a person narrows them to what that person may see.
 */
export class ViewClocks extends RunningClocks {
  constructor(
    private readonly readers: ViewReaders,
    private readonly progress: ViewProgress,
  ) {
    super();
  }

  override async *pages(until: LocalDate = EVER): AsyncIterable<readonly RunningClock[]> {
    for (const table of TABLES) yield* this.pagesOf(table, until);
  }

  override reach(position: Position): Promise<boolean> {
    return this.progress.waitFor(position, PATIENCE_MS);
  }

  private *pagesOf(table: Table<ClockRecord>, until: LocalDate): Iterable<readonly RunningClock[]> {
    const { ordinary, confidential } = this.readers;
    const reader = table === denunciationClocks.table ? confidential : ordinary;
    const sql = `SELECT * FROM ${table.name}
      WHERE due <= :until AND (due, stream, clock) > (:due, :stream, :clock)
      ORDER BY due, stream, clock LIMIT ${PAGE}`;
    let last: Pick<ClockRecord, 'due' | 'stream' | 'clock'> = { due: '', stream: '', clock: '' };
    for (;;) {
      const { due, stream, clock } = last;
      const records = reader.all<ClockRecord>(sql, { until, due, stream, clock });
      const end = records.at(-1);
      if (!end) return;
      yield records.map(runningClock);
      last = end;
    }
  }
}

const runningClock = ({ stream, revision, clock, unit, ...record }: ClockRecord): RunningClock => ({
  stream,
  revision,
  clock,
  kind: stream.slice(0, stream.indexOf('-')),
  unit,
  fact: JSON.parse(record.fact) as DeadlineFact,
  ...present({
    code: record.code ?? undefined,
    pausedOn: record.pausedOn === null ? undefined : localDate(record.pausedOn),
    audience: record.audience === null ? undefined : (JSON.parse(record.audience) as Resource),
  }),
});
