import { Reports, type FormSet, type ReportAnswer, type ReportQuestion } from '#reports';
import type { LogPlace } from '../../../worker/src/log-place.js';
import { AskedThread } from '../asked-thread.js';

const THREAD = new URL('../../../worker/src/reports.thread.js', import.meta.url);

/**
 * Counts in a thread of its own, which is started by the first question: the log is read there, and nobody else waits
 * while a province's year is counted.
 */
export class ReportsInThread extends Reports {
  private readonly thread: AskedThread;

  constructor(data: string, place: LogPlace) {
    super();
    this.thread = new AskedThread(THREAD, { data, place }, 'counts reports');
  }

  override formSets(): Promise<readonly FormSet[]> {
    return this.thread.ask({ ask: 'form-sets' });
  }

  override ask(question: ReportQuestion): Promise<ReportAnswer> {
    return this.thread.ask({ ask: 'report', question });
  }

  close(): Promise<void> {
    return this.thread.close();
  }
}
