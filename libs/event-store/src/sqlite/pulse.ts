import type { Database } from 'better-sqlite3';
import { setTimeout } from 'node:timers/promises';

const POLL_MS = 50;

/** Tells readers that the log may have grown. May tell too often, never too seldom. */
export interface Pulse {
  /** Settles after the next commit, or when `signal` aborts. To be called in the turn in which nothing new was read. */
  next(signal: AbortSignal): Promise<void>;
}

/** For readers in the thread that appends: no polling. */
export class CommitPulse implements Pulse {
  private readonly waiting = new Set<() => void>();

  next(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake);
      if (signal.aborted) wake();
    });
  }

  beat(): void {
    for (const wake of [...this.waiting]) wake();
  }
}

/**
 * For one reader in another thread or process: `PRAGMA data_version` changes when anybody else has
 * committed. Not to be shared: a change is told once.
 */
export class PolledPulse implements Pulse {
  private seen = -1;

  constructor(private readonly db: Database) {}

  async next(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !this.changed()) {
      await setTimeout(POLL_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private changed(): boolean {
    const version = this.db.pragma('data_version', { simple: true }) as number;
    const changed = version !== this.seen;
    this.seen = version;
    return changed;
  }
}
