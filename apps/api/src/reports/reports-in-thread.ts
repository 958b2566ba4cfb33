import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Refusal } from '#kernel';
import { Reports, type FormSet, type ReportAnswer, type ReportQuestion } from '#reports';
import type { LogPlace } from '../../../worker/src/log-place.js';

const THREAD = new URL('../../../worker/src/reports.thread.js', import.meta.url);

type Told = Readonly<{
  id: number;
  answer?: ReportAnswer;
  sets?: readonly FormSet[];
  refusal?: Readonly<{ code: string; facts: Refusal['facts'] }>;
  error?: string;
}>;

type Waiting = Readonly<{ resolve: (told: Told) => void; reject: (error: Error) => void }>;

/**
 * Counts in a thread of its own, which is started by the first question: the log is read there, and nobody else waits
 * while a province's year is counted.
 */
export class ReportsInThread extends Reports {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  constructor(
    private readonly data: string,
    private readonly place: LogPlace,
  ) {
    super();
  }

  override async formSets(): Promise<readonly FormSet[]> {
    const { sets } = await this.send({});
    return sets ?? [];
  }

  override async ask(question: ReportQuestion): Promise<ReportAnswer> {
    const { answer } = await this.send({ question });
    if (!answer) throw new Error('the thread that counts reports gave no answer');
    return answer;
  }

  async close(): Promise<void> {
    const { worker } = this;
    if (!worker) return;
    worker.postMessage('stop');
    await once(worker, 'exit');
  }

  private send(asked: Readonly<{ question?: ReportQuestion }>): Promise<Told> {
    const worker = this.running();
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...asked });
    });
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(THREAD, { workerData: { data: this.data, place: this.place } });
    worker.on('message', (told: Told) => this.settle(told));
    worker.on('error', (error: Error) => this.fail(error));
    worker.on('exit', () => this.fail(new Error('the thread that counts reports has ended')));
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private settle(told: Told): void {
    const { id, refusal, error } = told;
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (refusal) waiting?.reject(new Refusal(refusal.code, refusal.facts));
    else if (error !== undefined) waiting?.reject(new Error(error));
    else waiting?.resolve(told);
  }

  /** The next question starts another thread. */
  private fail(error: Error): void {
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
