import type { LocalDate, Position, Resource } from '#kernel';
import type { DeadlineFact } from '#law';

/** A clock that runs, with whose it is. Holds no citizen's data. */
export type RunningClock = Readonly<{
  stream: string;
  /** Of the stream, when the clock was read: a stream that has moved since is read again. */
  revision: number;
  /** Name under which the stream's events carry it, e.g. `resolve`. */
  clock: string;
  /** Noun of the stream, e.g. `complaint`. */
  kind: string;
  unit: string;
  /** Number that people use; absent where it must not be shown to everybody. */
  code?: string;
  fact: DeadlineFact;
  /** Day since which it stands still. */
  pausedOn?: LocalDate;
  /** Who may be told of it, where that is not everybody who may see the unit. */
  audience?: Resource;
}>;

/** Where the clocks that run are found. The views keep them; whoever changes the law asks here. */
export abstract class RunningClocks {
  /**
   * The clocks that run, page by page.
   *
   * @param until last days up to this one, inclusive; absent: all
   */
  abstract pages(until?: LocalDate): AsyncIterable<readonly RunningClock[]>;

  /** Waits until what was written up to `position` is seen. @returns false when that took too long */
  abstract reach(position: Position): Promise<boolean>;
}

/** For programs that keep no views: nothing is found, and nothing is waited for. */
export class NoRunningClocks extends RunningClocks {
  override async *pages(): AsyncIterable<readonly RunningClock[]> {
    // No page at all.
  }

  override reach(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
