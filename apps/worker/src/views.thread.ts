import { parentPort, workerData } from 'node:worker_threads';
import { LogReader } from '#event-store';
import { allViews, viewsFolder, ViewRunner, type ProgressReport } from '#views';
import { productCodec } from './codec.js';

/**
 * Applies events to the views off the thread that answers. Reads the log over its own connection; told
 * `stop`, it finishes the batch in hand. Never to be terminated from outside.
 */
const port = parentPort;
if (!port) throw new TypeError('views.thread is started as a worker thread');

const { data } = workerData as Readonly<{ data: string }>;
const report = (news: ProgressReport): void => port.postMessage(news);
const log = new LogReader(data, productCodec());
const runner = new ViewRunner({
  source: log,
  logId: log.logId,
  folder: viewsFolder(data),
  views: allViews,
  report,
});

port.on('message', (message: unknown) => {
  if (message === 'stop') runner.stop();
});

try {
  await runner.run();
} catch (error) {
  report({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
} finally {
  runner.close();
  log.close();
  port.close();
}
