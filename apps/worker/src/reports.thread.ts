import { parentPort, workerData } from 'node:worker_threads';
import { LogReader } from '#event-store';
import { Refusal } from '#kernel';
import { LogReports, type ReportQuestion } from '#reports';
import { productCodec } from './codec.js';

/** Counts the official forms off the thread that answers, over its own connection to the log. */
const port = parentPort;
if (!port) throw new TypeError('reports.thread is started as a worker thread');

const { data } = workerData as Readonly<{ data: string }>;
const log = new LogReader(data, productCodec());
const reports = new LogReports(log);

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
  log.close();
  port.close();
});
