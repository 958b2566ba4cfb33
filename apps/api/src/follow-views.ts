import type { SqliteLog } from '#event-store';
import {
  allViews,
  openViews,
  viewsFolder,
  ViewProgress,
  ViewRunner,
  type ProgressReport,
  type ViewReader,
} from '#views';
import { startViewsThread } from './views-in-thread.js';

type Following = Readonly<{
  reader: ViewReader;
  progress: ViewProgress;
  close(): Promise<void>;
}>;

type Source = Readonly<{ store: SqliteLog; data: string; threads: boolean }>;

/** Applies events to the views, in a thread of its own or in this one, and opens them for questions. */
export const followViews = async ({ store, data, threads }: Source): Promise<Following> => {
  const progress = new ViewProgress(allViews.map(({ name }) => name));
  const reader = openViews(data);
  const report = (news: ProgressReport): void => {
    if (news.kind === 'swapped') reader.reopen();
    progress.report(news);
  };
  const stop = await (threads ? startViewsThread(data, report) : followInline(store, data, report));
  return {
    reader,
    progress,
    close: async () => {
      await stop();
      reader.close();
    },
  };
};

const followInline = async (
  store: SqliteLog,
  data: string,
  report: (news: ProgressReport) => void,
): Promise<() => Promise<void>> => {
  const folder = viewsFolder(data);
  const runner = new ViewRunner({ source: store, logId: store.logId(), folder, views: allViews, report });
  await runner.catchUp();
  const running = runner.run().catch((error: unknown) => report({ kind: 'failed', error: String(error) }));
  return async () => {
    runner.stop();
    await running;
    runner.close();
  };
};
