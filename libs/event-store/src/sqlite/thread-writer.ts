import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PreparedAppend } from '../prepare-append.js';
import { WriteFailed, type Outcome } from './log-writer.js';
import type { WriterHost } from './writer-host.js';

export type ToWriter = readonly PreparedAppend[] | 'close';

/** The writer answers each group in turn; `stopped` may come at any time. */
export type FromWriter =
  | Readonly<{ kind: 'open' }>
  | Readonly<{ kind: 'committed'; outcomes: readonly Outcome[] }>
  | Readonly<{ kind: 'failed'; message: string; outcome: WriteFailed['outcome'] }>
  | Readonly<{ kind: 'stopped'; failure: string }>;

type Waiting = Readonly<{ resolve: (outcomes: readonly Outcome[]) => void; reject: (error: Error) => void }>;

const COMPILED = new URL('./writer.thread.js', import.meta.url);

/**
 * Starts the writer in a thread of its own, so that waiting for the disk does not hold up the event loop.
 * `entry` must be compiled code. The thread is stopped by a message only: ended from outside, it could leave
 * a lock behind.
 *
 * @throws Error why the log could not be opened
 */
export const startThreadWriter = async (folder: string, entry: URL = COMPILED): Promise<WriterHost> => {
  const worker = new Worker(entry, { workerData: folder });
  const first = await Promise.race([once(worker, 'message'), once(worker, 'exit')]);
  const message = first[0] as FromWriter | number;
  if (typeof message === 'number') throw new Error('the writer has ended before it began');
  if (message.kind === 'stopped') throw new Error(message.failure);
  return new ThreadWriter(worker);
};

class ThreadWriter implements WriterHost {
  private readonly waiting: Waiting[] = [];
  private stopped: string | undefined;
  private readonly ended: Promise<unknown>;

  constructor(private readonly worker: Worker) {
    worker.on('message', (message: FromWriter) => this.hear(message));
    worker.on('error', (error) => this.lose(String(error)));
    this.ended = new Promise((resolve) =>
      worker.on('exit', () => {
        this.lose('the writer has ended');
        resolve(undefined);
      }),
    );
  }

  commit(appends: readonly PreparedAppend[]): Promise<readonly Outcome[]> {
    if (this.stopped !== undefined) throw new WriteFailed(this.stopped, 'not-written');
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.send(appends);
    });
  }

  failure(): string | undefined {
    return this.stopped;
  }

  async close(): Promise<void> {
    this.send('close');
    await this.ended;
  }

  private send(message: ToWriter): void {
    this.worker.postMessage(message);
  }

  private hear(message: FromWriter): void {
    switch (message.kind) {
      case 'committed':
        return this.waiting.shift()?.resolve(message.outcomes);
      case 'failed':
        return this.waiting.shift()?.reject(new WriteFailed(message.message, message.outcome));
      case 'stopped':
        this.stopped = message.failure;
        return;
      case 'open':
        return;
    }
  }

  /** The thread is gone: whatever it had been given may or may not be in the log. */
  private lose(reason: string): void {
    this.stopped ??= reason;
    for (const { reject } of this.waiting.splice(0)) reject(new WriteFailed(reason, 'unknown'));
  }
}
