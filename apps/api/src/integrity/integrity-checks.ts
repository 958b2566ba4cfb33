import type { LogTree, Recomputed } from '#integrity';
import type { Clock } from '#kernel';

/** The last recomputation on this node. Instants are UTC, ISO 8601. */
export type LastCheck =
  | Readonly<{ status: 'none' }>
  /** `expected`: events that were there when it began. */
  | Readonly<{ status: 'running'; startedAt: string; read: number; expected: number }>
  | Readonly<{ status: 'done'; startedAt: string; endedAt: string; result: Recomputed }>
  | Readonly<{ status: 'failed'; startedAt: string; endedAt: string }>;

/**
 * Recomputations of the whole log that somebody asked for (tính lại toàn bộ), one at a time. They go on when the one who
 * asked has left; each node knows of its own.
 */
export class IntegrityChecks {
  private now: LastCheck = { status: 'none' };
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly tree: Pick<LogTree, 'recompute'>,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly report: (error: unknown) => void,
  ) {}

  get last(): LastCheck {
    return this.now;
  }

  /** Begins one, unless one is running. @param held signed notes from outside */
  start(held: readonly string[], expected: number): LastCheck {
    if (this.now.status === 'running') return this.now;
    const startedAt = this.clock.now();
    this.now = { status: 'running', startedAt, read: 0, expected };
    this.running = this.run(held, { startedAt, expected });
    return this.now;
  }

  /** When none is running any more. */
  settled(): Promise<void> {
    return this.running;
  }

  private async run(
    held: readonly string[],
    { startedAt, expected }: Readonly<{ startedAt: string; expected: number }>,
  ): Promise<void> {
    try {
      const result = await this.tree.recompute(held, (read) => {
        this.now = { status: 'running', startedAt, read, expected };
      });
      this.now = { status: 'done', startedAt, endedAt: this.clock.now(), result };
    } catch (error) {
      this.report(error);
      this.now = { status: 'failed', startedAt, endedAt: this.clock.now() };
    }
  }
}
