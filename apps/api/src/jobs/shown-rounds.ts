import { Injectable } from '@nestjs/common';
import { isMissing, Jobs, type RoundRun } from '#jobs';
import { present } from '#kernel';
import { SystemClock } from '../system-clock.js';
import { PeriodicWork } from './periodic-work.js';

/**
 * `missing`: not done for three turns; `failed`: the last time; `new`: not done yet, and this node has not waited three
 * turns for it.
 */
export type RoundState = 'well' | 'failed' | 'missing' | 'new';

/** One kind of periodic work, as all nodes together do it. */
export type ShownRound = Readonly<{
  kind: string;
  /** Length of a turn in milliseconds. */
  every: number;
  state: RoundState;
  /** When it was last begun: UTC, ISO 8601; absent: not since the queue was made. */
  at?: string;
  /** How long that took, in milliseconds. */
  took?: number;
  /** Why that failed. */
  code?: string;
  /** When it comes round again: UTC, ISO 8601. */
  due?: string;
}>;

/** How periodic work fares: the queue's notes, which all nodes share, beside what ought to be done. */
@Injectable()
export class ShownRounds {
  private readonly machine = new SystemClock();
  private readonly since = this.machine.now();

  constructor(
    private readonly jobs: Jobs,
    private readonly periodic: PeriodicWork,
  ) {}

  /** @throws JobsUnavailable */
  async all(): Promise<readonly ShownRound[]> {
    const runs = new Map((await this.jobs.rounds()).map((run) => [run.kind, run]));
    return this.periodic.rounds.map(({ kind, every }) => this.shown(kind, every, runs.get(kind)));
  }

  private shown(kind: string, every: number, run: RoundRun | undefined): ShownRound {
    const missing = isMissing({ every, due: run?.due ?? this.since }, this.machine.now());
    if (!run) return { kind, every, state: missing ? 'missing' : 'new' };
    const { at, took, code, due } = run;
    const state = missing ? 'missing' : code === undefined ? 'well' : 'failed';
    return { kind, every, state, at, took, ...present({ code }), due };
  }
}
