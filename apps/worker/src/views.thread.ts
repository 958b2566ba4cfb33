import { parentPort, workerData } from 'node:worker_threads';
import type { ProgressReport } from '#views';
import { SystemClock } from '../../api/src/system-clock.js';
import { keepFollowing } from './keep-following.js';
import { openReadLog, type LogPlace } from './log-place.js';
import type { Peer } from './peer/ask-peer.js';
import { viewsFromPeer } from './peer/views-from-peer.js';
import { viewRunners } from './view-runners.js';

/**
 * Applies events to the views off the thread that answers. Reads the log over its own connection; told
 * `stop`, it finishes the batch in hand. Never to be terminated from outside.
 */
const port = parentPort;
if (!port) throw new TypeError('views.thread is started as a worker thread');

/** What the thread is told at its start. `peer`: another node that may have the views already. */
type Told = Readonly<{ data: string; place: LogPlace; peer?: Peer }>;

const { data, place, peer } = workerData as Told;
const clock = new SystemClock();
const stopping = new AbortController();
const report = (news: ProgressReport): void => port.postMessage(news);

/** All runners end together: a view that is followed while another is not would look as if all was well. */
const follow = async (): Promise<void> => {
  const log = await openReadLog({ place, data, clock });
  const runners = viewRunners({ ...log, data, report });
  const stop = (): void => runners.forEach((runner) => runner.stop());
  stopping.signal.addEventListener('abort', stop);
  try {
    if (peer) await viewsFromPeer({ peer, log, data, clock, report, signal: stopping.signal });
    if (stopping.signal.aborted) return;
    report({ kind: 'following' });
    const running = runners.map((runner) => runner.run().finally(stop));
    await Promise.allSettled(running);
    await Promise.all(running);
  } finally {
    stopping.signal.removeEventListener('abort', stop);
    for (const runner of runners) runner.close();
    await log.close();
  }
};

port.on('message', (message: unknown) => {
  if (message === 'stop') stopping.abort();
});

try {
  await keepFollowing(follow, { signal: stopping.signal, report });
} finally {
  port.close();
}
