import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long the adapter waits, in milliseconds, and how often it tries. */
export type Patience = Readonly<{
  /** A whole call, tries and pauses together. */
  call: number;
  /** One try. The client itself never gives up on a read. */
  attempt: number;
  attempts: number;
  firstPause: number;
  longestPause: number;
  /** A live subscription that is silent for so long is asked whether it has missed something. */
  silence: number;
  /** A subscription that has held so long has recovered: its next drop is the first again. */
  healthy: number;
}>;

export const PATIENCE: Patience = {
  call: 10_000,
  attempt: 3_000,
  attempts: 5,
  firstPause: 200,
  longestPause: 5_000,
  silence: 20_000,
  healthy: 60_000,
};

/** Our own timer ran out; whatever was asked may still happen. */
export class OwnTimeout extends Error {
  override readonly name = 'OwnTimeout';
  constructor(ms: number) {
    super(`no answer within ${ms} ms`);
  }
}

/**
 * The promise, or `OwnTimeout` after so many milliseconds. A promise that settles later is nobody's any more and
 * disturbs nobody.
 *
 * @param giveUp told when the time is over, to let go of what the promise holds
 */
export const within = async <T>(
  ms: number,
  promise: Promise<T>,
  giveUp: () => void = () => undefined,
): Promise<T> => {
  promise.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      giveUp();
      reject(new OwnTimeout(ms));
    }, ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Full jitter: anything from nothing to the doubled pause, so that many nodes do not come back together. */
export const pauseAfter = (failures: number, { firstPause, longestPause }: Patience): number =>
  randomInt(Math.min(longestPause, firstPause * 2 ** Math.min(failures - 1, 20)) + 1);

/** Ends early, without an error, when the signal aborts. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  sleep(ms, undefined, signal && { signal }).catch(() => undefined);
