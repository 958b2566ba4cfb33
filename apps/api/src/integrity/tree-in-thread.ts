import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import {
  LogTree,
  type EvidenceAsked,
  type EvidenceMade,
  type LoggedCheckpoint,
  type Recomputed,
  type TreeHead,
} from '#integrity';
import { Refusal } from '#kernel';
import type { LogPlace } from '../../../worker/src/log-place.js';

const THREAD = new URL('../../../worker/src/integrity.thread.js', import.meta.url);

type Told = Readonly<{
  id: number;
  /** Events that were read so far; the answer is still to come. */
  told?: number;
  answer?: unknown;
  refusal?: Readonly<{ code: string; facts: Refusal['facts'] }>;
  error?: string;
}>;

type Waiting = Readonly<{
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
  told: ((events: number) => void) | undefined;
}>;

/** The tree in a thread of its own, which is started by the first question. */
export class TreeInThread extends LogTree {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  constructor(
    private readonly data: string,
    private readonly place: LogPlace,
  ) {
    super();
  }

  override reach(): Promise<TreeHead> {
    return this.send({ ask: 'reach' });
  }

  override checkpoints(most: number): Promise<readonly LoggedCheckpoint[]> {
    return this.send({ ask: 'checkpoints', most });
  }

  override consistency(first: number, second: number): Promise<readonly string[]> {
    return this.send({ ask: 'consistency', first, second });
  }

  override recompute(held: readonly string[], told?: (events: number) => void): Promise<Recomputed> {
    return this.send({ ask: 'recompute', held }, told);
  }

  override evidence(asked: EvidenceAsked, told?: (events: number) => void): Promise<EvidenceMade> {
    return this.send({ ask: 'evidence', asked }, told);
  }

  override async close(): Promise<void> {
    const { worker } = this;
    if (!worker) return;
    worker.postMessage('stop');
    await once(worker, 'exit');
  }

  private send<T>(question: object, told?: (events: number) => void): Promise<T> {
    const worker = this.running();
    this.asked += 1;
    const id = this.asked;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, told });
      worker.postMessage({ id, ...question });
    });
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(THREAD, { workerData: { data: this.data, place: this.place } });
    worker.on('message', (told: Told) => this.settle(told));
    worker.on('error', (error: Error) => this.fail(error));
    worker.on('exit', () => this.fail(new Error('the thread that computes the tree has ended')));
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private settle({ id, told, answer, refusal, error }: Told): void {
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
