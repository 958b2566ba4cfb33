import type { ServerClient, ServerFilter } from './client.js';
import { verdictOn } from './error-table.js';
import { Feed, type News } from './feed.js';
import { pause, pauseAfter, type Patience } from './patience.js';
import type { Place } from './positions.js';

const AT_ONCE = 500;

type Feeding = Readonly<{
  client: ServerClient;
  patience: Patience;
  filter: ServerFilter;
  signal: AbortSignal;
  see: (news: News) => void;
}>;

/**
 * News of what stands beside the log, until the signal aborts: after a drop it goes on from the last place it was told.
 *
 * @throws what the server said when it refuses for good
 */
export const feedForEver = async ({ client, patience, filter, signal, see }: Feeding): Promise<void> => {
  let after: Place | undefined;
  for (let failures = 1; !signal.aborted; failures += 1) {
    const feed = new Feed(client, after, filter);
    try {
      while (!signal.aborted) {
        for (const news of await feed.take(AT_ONCE, patience.silence, signal)) {
          after = placeOf(news) ?? after;
          see(news);
        }
      }
    } catch (error) {
      if (verdictOn(error)?.again === 'never') throw error;
      await pause(pauseAfter(failures, patience), signal);
    } finally {
      feed.stop();
    }
  }
};

const placeOf = (news: News): Place | undefined => {
  if (news.kind === 'reached') return news.place;
  return news.kind === 'event' ? news.event.event?.position : undefined;
};
