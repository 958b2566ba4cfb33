import { parentPort, workerData } from 'node:worker_threads';
import { TreeOfLog, type EvidenceAsked } from '#integrity';
import { Refusal } from '#kernel';
import { SystemClock } from '../../api/src/system-clock.js';
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

type Asked = Question & Readonly<{ id: number }>;

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

const answer = async ({ id, ...question }: Asked): Promise<void> => {
  try {
    const found = await answerTo(question, (told) => port.postMessage({ id, told }));
    port.postMessage({ id, answer: found });
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, facts } = error as Refusal;
      port.postMessage({ id, refusal: { code, facts } });
    } else port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};

port.on('message', (message: Asked | 'stop') => {
  if (message !== 'stop') return void answer(message);
  void tree.close().then(() => port.close());
});
