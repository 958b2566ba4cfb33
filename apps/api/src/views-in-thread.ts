import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ProgressReport } from '#views';
import type { LogPlace } from '../../worker/src/log-place.js';
import type { Peer } from '../../worker/src/peer/ask-peer.js';

const THREAD = new URL('../../worker/src/views.thread.js', import.meta.url);

/**
 * Applies events to the views off the thread that answers. Ended by a message only: ended from outside, it could
 * leave a half-written file behind.
 *
 * @returns how to stop it
 */
export const startViewsThread = async (
  told: Readonly<{ data: string; place: LogPlace; peer?: Peer }>,
  report: (news: ProgressReport) => void,
): Promise<() => Promise<void>> => {
  const worker = new Worker(THREAD, { workerData: told });
  worker.on('message', report);
  worker.on('error', (error) => report({ kind: 'failed', error: String(error) }));
  const ended = once(worker, 'exit');
  return async () => {
    worker.postMessage('stop');
    await ended;
  };
};
