import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '#event-store';
import type { ProgressReport } from '#views';

/** The log has been asked for ten seconds by then. */
const PAUSE_MS = 5_000;

type Keeping = Readonly<{
  signal: AbortSignal;
  report: (news: ProgressReport) => void;
  pauseMs?: number;
}>;

/**
 * Follows the log until the signal aborts. A log that does not answer for a while, away or too busy, ends nothing: views
 * that gave up would stand still until somebody starts the process again.
 *
 * @param follow one attempt, from opening to closing; returns when the signal has aborted
 */
export const keepFollowing = async (
  follow: () => Promise<void>,
  { signal, report, pauseMs = PAUSE_MS }: Keeping,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      return await follow();
    } catch (error) {
      report({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
      if (!(error instanceof StoreUnavailable)) return;
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
};
