import type { Logger } from 'pino';
import type { Clock } from '#kernel';
import {
  openConfidential,
  openViews,
  ViewCopies,
  viewNames,
  ViewProgress,
  type ProgressReport,
  type ViewReader,
} from '#views';
import type { LogPlace, ProductLog } from '../../worker/src/log-place.js';
import type { Peer } from '../../worker/src/peer/ask-peer.js';
import { viewsFromPeer } from '../../worker/src/peer/views-from-peer.js';
import { viewRunners } from '../../worker/src/view-runners.js';
import { startViewsThread } from './views-in-thread.js';

type Following = Readonly<{
  reader: ViewReader;
  /** Denunciations, in files of their own: for their module alone. */
  confidential: ViewReader;
  progress: ViewProgress;
  close(): Promise<void>;
}>;

type Source = Readonly<{
  store: ProductLog;
  place: LogPlace;
  data: string;
  threads: boolean;
  /** Another node that may have the views already. */
  peer: Peer | undefined;
  clock: Pick<Clock, 'now'>;
  log: Logger;
}>;

/** Applies events to the views, in a thread of its own or in this one, and opens them for questions. */
export const followViews = async (source: Source): Promise<Following> => {
  const { place, data, threads, peer, log } = source;
  new ViewCopies(data).sweep();
  const progress = new ViewProgress(viewNames);
  const reader = openViews(data);
  const confidential = openConfidential(data);
  const report = (news: ProgressReport): void => {
    if (news.kind === 'copied') tellOf(news, log);
    if (news.kind === 'swapped') for (const one of [reader, confidential]) one.reopen();
    progress.report(news);
  };
  const stop = await (threads
    ? startViewsThread({ data, place, ...(peer && { peer }) }, report)
    : followInline(source, report));
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

/** Where a node's views came from, for whoever reads its log. */
const tellOf = ({ view, refused }: Extract<ProgressReport, { kind: 'copied' }>, log: Logger): void => {
  if (refused === undefined) log.info({ view }, 'a view was copied from another node');
  else log.warn({ view, refused }, 'a view was not copied from another node and is made from the log');
};

const followInline = async (
  { store, data, peer, clock }: Source,
  report: (news: ProgressReport) => void,
): Promise<() => Promise<void>> => {
  const log = { source: store, logId: store.logId() };
  const signal = new AbortController().signal;
  if (peer) await viewsFromPeer({ peer, log, data, clock, report, signal });
  const runners = viewRunners({ ...log, data, report });
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
