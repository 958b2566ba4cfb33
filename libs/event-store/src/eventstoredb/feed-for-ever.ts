import type { ServerClient, ServerFilter } from './client.js';
import { verdictOn } from './error-table.js';
import { Feed, type News } from './feed.js';
import { lastPage } from './pages.js';
import { pause, pauseAfter, type Patience } from './patience.js';
import type { Place } from './positions.js';
import { placeOf } from './recorded.js';

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
 * `live` comes once, when everything has been seen that stood on the server at the beginning. Servers before 23.10 do
 * not say so by themselves: where the server's own log ended is asked first, and any news from there or beyond tell.
 *
 * @throws what the server said when it refuses for good
 */
export const feedForEver = async (feeding: Feeding): Promise<void> => {
  const { client, patience, filter, signal } = feeding;
  const told = new Told(feeding.see);
  for (let failures = 1; !signal.aborted; failures += 1) {
    let feed: Feed | undefined;
    try {
      told.end ??= await endOf(client, patience.attempt);
      feed = new Feed(client, told.after, filter);
      while (!signal.aborted) {
        for (const news of await feed.take(AT_ONCE, patience.silence, signal)) told.hear(news);
      }
    } catch (error) {
      if (verdictOn(error)?.again === 'never') throw error;
      await pause(pauseAfter(failures, patience), signal);
    } finally {
      feed?.stop();
    }
  }
};

/** Where the server's own log ends; its beginning when nothing stands there yet. */
const endOf = async (client: ServerClient, ms: number): Promise<Place> => {
  const [last] = await lastPage(client, 'end', 1, ms);
  return last?.event ? placeOf(last.event) : { commit: 0n, prepare: 0n };
};

class Told {
  after: Place | undefined;
  end: Place | undefined;
  private live = false;

  constructor(private readonly see: (news: News) => void) {}

  hear(news: News): void {
    this.after = reachedBy(news) ?? this.after;
    if (news.kind !== 'live') this.see(news);
    if (this.live || !(news.kind === 'live' || this.isAtTheEnd())) return;
    this.live = true;
    this.see({ kind: 'live' });
  }

  private isAtTheEnd(): boolean {
    const { after, end } = this;
    return after !== undefined && end !== undefined && after.commit >= end.commit;
  }
}

const reachedBy = (news: News): Place | undefined => {
  if (news.kind === 'reached') return news.place;
  return news.kind === 'event' ? news.event.event?.position : undefined;
};
