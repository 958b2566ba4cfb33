import type { PreparedAppend } from '../prepare-append.js';
import { LogWriter, type Outcome } from './log-writer.js';

/** Where the writer runs: in this thread, or in one of its own. */
export interface WriterHost {
  /** @throws WriteFailed as `LogWriter.commit` does */
  commit(appends: readonly PreparedAppend[]): Promise<readonly Outcome[]>;
  /** Why the writer has stopped; undefined while it works. */
  failure(): string | undefined;
  close(): Promise<void>;
}

/** For tests, tools and imports: no hand-over between threads, but the caller's thread waits for the disk. */
export const inlineWriter = (writer: LogWriter): WriterHost => ({
  commit: async (appends) => {
    const outcomes = writer.commit(appends);
    writer.checkpointIfDue();
    return outcomes;
  },
  failure: () => writer.failure,
  close: async () => writer.close(),
});
