import { parentPort } from 'node:worker_threads';
import { WriteFailed, type LogWriter } from './log-writer.js';
import type { FromWriter, ToWriter } from './thread-writer.js';

/** The writer's side of `thread-writer.ts`: groups come in, answers go out, in order. */
export const serveWriter = (open: () => LogWriter): void => {
  const send = (message: FromWriter): void => parentPort?.postMessage(message);
  let writer: LogWriter;
  try {
    writer = open();
  } catch (error) {
    send({ kind: 'stopped', failure: (error as Error).message });
    return;
  }
  parentPort?.on('message', (message: ToWriter) => {
    if (message === 'close') {
      writer.close();
      parentPort?.close();
      return;
    }
    send(answer(writer, message));
    writer.checkpointIfDue();
    if (writer.failure !== undefined) send({ kind: 'stopped', failure: writer.failure });
  });
  send({ kind: 'open' });
};

const answer = (writer: LogWriter, appends: Exclude<ToWriter, 'close'>): FromWriter => {
  try {
    return { kind: 'committed', outcomes: writer.commit(appends) };
  } catch (error) {
    if (!(error instanceof WriteFailed)) throw error;
    return { kind: 'failed', message: error.message, outcome: error.outcome };
  }
};
