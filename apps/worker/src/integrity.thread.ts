import { parentPort, workerData } from 'node:worker_threads';
import { TreeOfLog, type EvidenceAsked } from '#integrity';
import { SystemClock } from '../../api/src/system-clock.js';
import { answerQuestions } from './answer-questions.js';
import { openLogTexts, treePath, type LogPlace } from './log-place.js';

/** Computes the tree over the log off the thread that answers, over its own connection. */
const port = parentPort;
if (!port) throw new TypeError('integrity.thread is started as a worker thread');

const { data, place } = workerData as Readonly<{ data: string; place: LogPlace }>;
const tree = new TreeOfLog(() => openLogTexts({ place, data, clock: new SystemClock() }), treePath(data));

type Question =
  | Readonly<{ ask: 'reach' }>
  | Readonly<{ ask: 'checkpoints'; most: number }>
  | Readonly<{ ask: 'consistency'; first: number; second: number }>
  | Readonly<{ ask: 'recompute'; held: readonly string[] }>
  | Readonly<{ ask: 'evidence'; asked: EvidenceAsked }>;

const answerTo = (question: Question, told: (events: number) => void): Promise<unknown> => {
  switch (question.ask) {
    case 'reach':
      return tree.reach();
    case 'checkpoints':
      return tree.checkpoints(question.most);
    case 'consistency':
      return tree.consistency(question.first, question.second);
    case 'recompute':
      return tree.recompute(question.held, told);
    case 'evidence':
      return tree.evidence(question.asked, told);
  }
};

answerQuestions(port, answerTo, () => tree.close());
