import { performance } from 'node:perf_hooks';
import { StoreUnavailable } from '../event-store.js';
import { verdictOn, type Verdict } from './error-table.js';
import { pause, pauseAfter, within, type Patience } from './patience.js';

/** A verdict that the caller has an answer to: a conflict, an empty stream, too much at once. */
export class Answered extends Error {
  override readonly name = 'Answered';
  constructor(
    readonly verdict: Verdict,
    override readonly cause: unknown,
  ) {
    super(verdict.says);
  }
}

const ANSWERS: ReadonlySet<Verdict['kind']> = new Set(['conflict', 'empty', 'too-large']);

/** Where a deleted stream is an answer, too: no stream of the log ever is. */
export const PRIVATE_ANSWERS: ReadonlySet<Verdict['kind']> = new Set([...ANSWERS, 'deleted']);

/**
 * Tries until it works, as long and as often as patience says. Every try must mean the same: reads do, appends do
 * because their event ids and their expectation stay.
 *
 * @throws Answered when the server has answered, with a no
 * @throws StoreUnavailable when patience ends or the server refuses
 */
export const call = async <T>(
  attempt: (ms: number) => Promise<T>,
  patience: Patience,
  answers: ReadonlySet<Verdict['kind']> = ANSWERS,
): Promise<T> => {
  const end = performance.now() + patience.call;
  const left = (): number => Math.floor(end - performance.now());
  let outcome: Verdict['outcome'] = 'not-written';
  for (let failures = 1; ; failures += 1) {
    const ms = Math.max(1, Math.min(patience.attempt, left()));
    try {
      return await within(ms, attempt(ms));
    } catch (error) {
      const verdict = verdictOn(error);
      if (!verdict) throw error;
      if (answers.has(verdict.kind)) throw new Answered(verdict, error);
      // Once a try may have been written, no later one can prove that nothing was.
      if (verdict.outcome === 'unknown') outcome = 'unknown';
      const wait = waitBefore(verdict, failures, patience);
      if (wait === undefined || wait >= left()) throw unavailable(verdict, error, outcome);
      await pause(wait);
    }
  }
};

/** Milliseconds until the next try; undefined when there is to be none. */
const waitBefore = ({ again }: Verdict, failures: number, patience: Patience): number | undefined => {
  if (failures >= patience.attempts) return undefined;
  switch (again) {
    case 'never':
      return undefined;
    case 'once':
      return failures === 1 ? pauseAfter(failures, patience) : undefined;
    case 'at-once':
      return failures === 1 ? 0 : pauseAfter(failures, patience);
    case 'backing-off':
      return pauseAfter(failures, patience);
  }
};

/** Our own sentence, with the server's behind it: no type of the client goes further than this folder. */
export const unavailable = (
  { says }: Verdict,
  error: unknown,
  outcome: Verdict['outcome'],
): StoreUnavailable => {
  const detail = error instanceof Error && error.message !== says ? ` (${error.message})` : '';
  return new StoreUnavailable(`the log: ${says}${detail}`, outcome);
};
