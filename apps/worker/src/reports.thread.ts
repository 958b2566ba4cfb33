import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#kernel';
import { LogReports, type ReportQuestion } from '#reports';
import { SystemClock } from '../../api/src/system-clock.js';
import { openReadLog, type LogPlace } from './log-place.js';

/** Counts the official forms off the thread that answers, over its own connection to the log. */
const port = parentPort;
if (!port) throw new TypeError('reports.thread is started as a worker thread');

const { data, place } = workerData as Readonly<{ data: string; place: LogPlace }>;
const log = await openReadLog({ place, data, clock: new SystemClock() });
const reports = new LogReports(log.source, log.logId);

/** Without a question, the form sets are asked for. */
type Asked = Readonly<{ id: number; question?: ReportQuestion }>;

const answer = async ({ id, question }: Asked): Promise<void> => {
  try {
    port.postMessage(
      question ? { id, answer: await reports.ask(question) } : { id, sets: await reports.formSets() },
    );
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, facts } = error as Refusal;
      port.postMessage({ id, refusal: { code, facts } });
    } else port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};

port.on('message', (message: Asked | 'stop') => {
  if (message !== 'stop') return void answer(message);
  void log.close().then(() => port.close());
});
