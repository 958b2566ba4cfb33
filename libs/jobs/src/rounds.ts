import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '#kernel';
import { JobsUnavailable, type Jobs } from './jobs.js';

/** Work that comes round and does no harm when it is done once too often. */
export type Round = Readonly<{
  /** Kind of its jobs; they carry no data. */
  kind: string;
  /** Length of a turn in milliseconds: in each, one of all nodes does it. */
  every: number;
  /** How long to wait for the next turn, in milliseconds; at most a day, and `every` when left out. */
  wait?: () => number;
  run: () => Promise<void>;
}>;

export type RoundsOptions = Readonly<{
  jobs: Jobs;
  /** The machine's clock: all nodes must agree on the turn. */
  clock: Pick<Clock, 'now'>;
  /** Told of an error before the next turn. */
  report?: (error: unknown) => void;
}>;

const DAY_MS = 24 * 3_600_000;

/**
 * Every node asks at its turn, and the queue lets one of them do it: the turn is the job's id, which stays taken until
 * the turn is over. While the queue is away each node does it by itself, so that nothing waits for the queue.
 */
export class Rounds {
  private readonly stopping = new AbortController();
  private readonly loops: Promise<void>[] = [];

  constructor(private readonly options: RoundsOptions) {}

  start(round: Round): void {
    this.loops.push(this.go(round));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops);
  }

  /** One turn now. */
  async ask({ kind, every, run }: Round): Promise<void> {
    const turn = Math.floor(Date.parse(this.options.clock.now()) / every);
    const remember = Math.ceil((2 * every) / 1_000);
    try {
      await this.options.jobs.add([{ kind, id: String(turn), data: {}, remember }]);
    } catch (error) {
      if (!(error instanceof JobsUnavailable)) throw error;
      await run();
    }
  }

  private async go(round: Round): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.ask(round).catch((error: unknown) => this.options.report?.(error));
      const wait = Math.min(DAY_MS, round.wait?.() ?? round.every);
      await sleep(wait, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
