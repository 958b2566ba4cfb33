import { parentPort, workerData } from 'node:worker_threads';
import { LogReports, type ReportQuestion } from '#reports';
import { SystemClock } from '../../api/src/system-clock.js';
import { answerQuestions } from './answer-questions.js';
import { openReadLog, type LogPlace } from './log-place.js';

/** Counts the official forms off the thread that answers, over its own connection to the log. */
const port = parentPort;
if (!port) throw new TypeError('reports.thread is started as a worker thread');

const { data, place } = workerData as Readonly<{ data: string; place: LogPlace }>;
const log = await openReadLog({ place, data, clock: new SystemClock() });
const reports = new LogReports(log.source, log.logId);

type Question = Readonly<{ ask: 'form-sets' }> | Readonly<{ ask: 'report'; question: ReportQuestion }>;

answerQuestions<Question>(
  port,
  (asked) => (asked.ask === 'report' ? reports.ask(asked.question) : reports.formSets()),
  () => log.close(),
);
