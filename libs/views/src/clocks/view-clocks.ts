import type { Position } from '#kernel';
import type { DeadlineFact } from '#law';
import { RunningClocks, type RunningClock } from '#rulebook';
import type { ViewProgress } from '../progress.js';
import type { ViewReader } from '../sqlite/view-reader.js';
import type { Cell } from '../view.js';
import { clockSources, walledClockSources, type ClockSource } from './clock-sources.js';

/** Things read at once; each may have several clocks. */
const PAGE = 500;
const PATIENCE_MS = 30_000;

type Line = Omit<RunningClock, 'fact' | 'code'> &
  Readonly<{ place: Cell; code: string | null; fact: string | null }>;

/**
 * The clocks that run, from the lists that keep them anyway. Not scoped: for changes of the law, which concern
 * everybody; whoever shows them to a person narrows them to what that person may see.
 */
export class ViewClocks extends RunningClocks {
  constructor(
    private readonly reader: ViewReader,
    private readonly progress: ViewProgress,
    /** What stands behind the wall has clocks that the law moves like any other. */
    private readonly confidential: ViewReader,
  ) {
    super();
  }

  override async *pages(): AsyncIterable<readonly RunningClock[]> {
    for (const source of clockSources) yield* this.pagesOf(this.reader, source);
    for (const source of walledClockSources) yield* this.pagesOf(this.confidential, source);
  }

  override reach(position: Position): Promise<boolean> {
    return this.progress.waitFor(position, PATIENCE_MS);
  }

  private *pagesOf(reader: ViewReader, { first, sql }: ClockSource): Iterable<readonly RunningClock[]> {
    for (let after: Cell = first; ;) {
      const lines: readonly Line[] = reader.all<Line>(sql, { after, most: PAGE });
      const last = lines.at(-1);
      if (!last) return;
      yield lines.flatMap(runningClock);
      after = last.place;
    }
  }
}

const runningClock = ({ stream, revision, clock, kind, unit, code, fact }: Line): readonly RunningClock[] => {
  if (fact === null) return [];
  const number = code !== null && code !== '' ? { code } : {};
  return [{ stream, revision, clock, kind, unit, ...number, fact: JSON.parse(fact) as DeadlineFact }];
};
