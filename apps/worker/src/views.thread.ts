import { parentPort, workerData } from 'node:worker_threads';
import type { ProgressReport } from '#views';
import { SystemClock } from '../../api/src/system-clock.js';
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
const log = await openReadLog({ place, data, clock });
const runners = viewRunners({ ...log, data, report });

port.on('message', (message: unknown) => {
  if (message !== 'stop') return;
  stopping.abort();
  for (const runner of runners) runner.stop();
});

try {
  if (peer) await viewsFromPeer({ peer, log, data, clock, report, signal: stopping.signal });
  await Promise.all(runners.map((runner) => runner.run()));
} catch (error) {
  report({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
} finally {
  for (const runner of runners) runner.close();
  await log.close();
  port.close();
}
