import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Refusal } from '#kernel';
import type { Answered } from '../../worker/src/answer-questions.js';
import type { LogPlace } from '../../worker/src/log-place.js';

type Told = (progress: number) => void;

type Waiting = Readonly<{
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
  told: Told | undefined;
}>;

/** A thread that answers questions about the log, each with what it says on the way; started by the first of them. */
export class AskedThread {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  /** @param does what it is there for: `counts reports` */
  constructor(
    private readonly thread: URL,
    private readonly told: Readonly<{ data: string; place: LogPlace }>,
    private readonly does: string,
  ) {}

  /** @throws Refusal, Error as the thread says */
  ask<T>(question: object, told?: Told): Promise<T> {
    const worker = this.running();
    this.asked += 1;
    const id = this.asked;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, told });
      worker.postMessage({ id, question });
    });
  }

  async close(): Promise<void> {
    const { worker } = this;
    if (!worker) return;
    worker.postMessage('stop');
    await once(worker, 'exit');
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(this.thread, { workerData: this.told });
    worker.on('message', (answered: Answered) => this.settle(answered));
    worker.on('error', (error: Error) => this.fail(error));
    worker.on('exit', () => this.fail(new Error(`the thread that ${this.does} has ended`)));
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private settle({ id, told, answer, refusal, error }: Answered): void {
    const waiting = this.waiting.get(id);
    if (told !== undefined) return waiting?.told?.(told);
    this.waiting.delete(id);
    if (refusal) waiting?.reject(new Refusal(refusal.code, refusal.facts));
    else if (error !== undefined) waiting?.reject(new Error(error));
    else waiting?.resolve(answer);
  }

  /** The next question starts another thread. */
  private fail(error: Error): void {
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
