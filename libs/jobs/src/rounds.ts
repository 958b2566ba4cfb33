import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '#kernel';
import { JobsUnavailable, type Jobs, type RoundRun } from './jobs.js';
import { codeOf } from './retry.js';

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

/** Turns that may fail to come before it is said in words: a restart or a slow turn is none of anybody's business. */
const MISSED = 3;

/**
 * Whether a round has not been done for three turns (ba kỳ liền không chạy): its worker is gone, or it hangs.
 *
 * @param now UTC, ISO 8601, on the machine's clock
 */
export const isMissing = ({ every, due }: Pick<RoundRun, 'every' | 'due'>, now: string): boolean =>
  Date.parse(now) > Date.parse(due) + (MISSED - 1) * every;

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
  async ask(round: Round): Promise<void> {
    const { kind, every } = round;
    const turn = Math.floor(Date.parse(this.options.clock.now()) / every);
    const remember = Math.ceil((2 * every) / 1_000);
    try {
      await this.options.jobs.add([{ kind, id: String(turn), data: {}, remember }]);
    } catch (error) {
      if (!(error instanceof JobsUnavailable)) throw error;
      await this.run(round);
    }
  }

  /** What the worker does with its job: the work, and a note of how it went. @throws what the work throws */
  async run(round: Round): Promise<void> {
    const at = this.options.clock.now();
    try {
      await round.run();
    } catch (error) {
      await this.note(round, at, codeOf(error));
      throw error;
    }
    await this.note(round, at);
  }

  /** What cannot be noted is not noted: the work was done. */
  private async note(round: Round, at: string, code?: string): Promise<void> {
    const { jobs, clock } = this.options;
    const { kind, every } = round;
    const took = Date.parse(clock.now()) - Date.parse(at);
    const due = new Date(Date.parse(at) + waitOf(round)).toISOString();
    await jobs
      .noteRound({ kind, every, at, took, ...(code !== undefined && { code }), due })
      .catch((error: unknown) => {
        if (!(error instanceof JobsUnavailable)) throw error;
      });
  }

  private async go(round: Round): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.ask(round).catch((error: unknown) => this.options.report?.(error));
      await sleep(waitOf(round), undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}

const waitOf = ({ every, wait }: Round): number => Math.min(DAY_MS, wait?.() ?? every);
