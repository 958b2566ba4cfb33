import {
  openConfidential,
  openViews,
  viewNames,
  ViewProgress,
  type ProgressReport,
  type ViewReader,
} from '#views';
import type { LogPlace, ProductLog } from '../../worker/src/log-place.js';
import { viewRunners } from '../../worker/src/view-runners.js';
import { startViewsThread } from './views-in-thread.js';

type Following = Readonly<{
  reader: ViewReader;
  /** Denunciations, in files of their own: for their module alone. */
  confidential: ViewReader;
  progress: ViewProgress;
  close(): Promise<void>;
}>;

type Source = Readonly<{ store: ProductLog; place: LogPlace; data: string; threads: boolean }>;

/** Applies events to the views, in a thread of its own or in this one, and opens them for questions. */
export const followViews = async ({ store, place, data, threads }: Source): Promise<Following> => {
  const progress = new ViewProgress(viewNames);
  const reader = openViews(data);
  const confidential = openConfidential(data);
  const report = (news: ProgressReport): void => {
    if (news.kind === 'swapped') for (const one of [reader, confidential]) one.reopen();
    progress.report(news);
  };
  const stop = await (threads ? startViewsThread(data, place, report) : followInline(store, data, report));
  return {
    reader,
    confidential,
    progress,
    close: async () => {
      await stop();
      reader.close();
      confidential.close();
    },
  };
};

const followInline = async (
  store: ProductLog,
  data: string,
  report: (news: ProgressReport) => void,
): Promise<() => Promise<void>> => {
  const runners = viewRunners({ source: store, logId: store.logId(), data, report });
  for (const runner of runners) await runner.catchUp();
  const running = runners.map((runner) =>
    runner.run().catch((error: unknown) => report({ kind: 'failed', error: String(error) })),
  );
  return async () => {
    for (const runner of runners) runner.stop();
    await Promise.all(running);
    for (const runner of runners) runner.close();
  };
};
