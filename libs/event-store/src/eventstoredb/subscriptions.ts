import { performance } from 'node:perf_hooks';
import type { Position, Recorded } from '#kernel';
import { StoreUnavailable, type Batch, type Filter } from '../event-store.js';
import { unavailable } from './calls.js';
import type { ServerClient, StoredEvent } from './client.js';
import { verdictOn } from './error-table.js';
import { Feed } from './feed.js';
import { coarse, everything, gather } from './follow.js';
import { OwnTimeout, pause, pauseAfter, type Patience } from './patience.js';
import { fromPosition } from './positions.js';

export type Source = Readonly<{
  client: ServerClient;
  patience: Patience;
  head: () => Promise<Position>;
  recorded: (event: StoredEvent) => Recorded;
  /** Told where the log is at least. */
  saw: (place: Position) => void;
}>;

type Following = Readonly<{
  after: Position;
  filter: Filter | undefined;
  batch: number;
  signal: AbortSignal;
}>;

/**
 * Everything after a place up to `head`. The server leaves out what the filter hides; a drop is made good from the
 * last batch that was taken.
 *
 * @throws StoreUnavailable when the server refuses, or stays away for as long as a call may take
 */
export async function* catchUp(source: Source, head: Position, following: Following): AsyncGenerator<Batch> {
  const { filter, batch, signal } = following;
  const { patience } = source;
  let { after } = following;
  let drops = new Drops(patience);
  let moved = performance.now();
  while (after < head && !signal.aborted) {
    const feed = new Feed(source.client, fromPosition(after), coarse(filter));
    try {
      while (after < head && !signal.aborted) {
        const news = await feed.take(batch, patience.attempt, signal);
        if (news.length === 0 && !signal.aborted) throw new OwnTimeout(patience.attempt);
        const { events, reached } = gather(news, { after, until: head, filter, recorded: source.recorded });
        if (reached === after) continue;
        after = reached;
        drops = new Drops(patience);
        yield { events, checkpoint: reached, caughtUp: reached >= head };
        moved = performance.now();
      }
    } catch (error) {
      const verdict = drops.verdict(error);
      if (performance.now() - moved > patience.call) throw unavailable(verdict, error, verdict.outcome);
      await drops.rest(signal);
    } finally {
      feed.stop();
    }
  }
}

/**
 * What comes after a place, for ever. Everything of the product is delivered here, so that the checkpoint moves with
 * each event, hidden or not: the server itself would say only now and then how far it is.
 *
 * After a drop it goes on from the last batch that was taken, which its reader has committed before asking for the
 * next: never from events that only waited here.
 */
export async function* live(source: Source, following: Following): AsyncGenerator<Batch> {
  const { filter, batch, signal } = following;
  let { after } = following;
  const drops = new Drops(source.patience);
  while (!signal.aborted) {
    const feed = new Feed(source.client, fromPosition(after), everything);
    try {
      while (!signal.aborted) {
        const news = await feed.take(batch, source.patience.silence, signal);
        if (news.length === 0) await hasMissedNothing(source, feed, after, signal);
        const { events, reached } = gather(news, { after, filter, recorded: source.recorded });
        if (reached === after) continue;
        after = reached;
        source.saw(reached);
        yield { events, checkpoint: reached, caughtUp: feed.empty };
      }
    } catch (error) {
      drops.verdict(error);
      await drops.rest(signal);
    } finally {
      feed.stop();
    }
  }
}

/** A silent subscription of a silent log is well; of a log that has grown, it hangs. @throws OwnTimeout then */
const hasMissedNothing = async (source: Source, feed: Feed, after: Position, signal: AbortSignal) => {
  if (signal.aborted) return;
  const head = await source.head();
  if (head > after && feed.empty) throw new OwnTimeout(source.patience.silence);
};

/** Counts drops and waits after each, longer and longer, until a subscription has held for a while. */
class Drops {
  private failures = 0;
  private last = performance.now();

  constructor(private readonly patience: Patience) {}

  /** @throws the error when it is a bug; StoreUnavailable when no later try can be better */
  verdict(error: unknown) {
    if (error instanceof StoreUnavailable) {
      return {
        says: error.message,
        kind: 'unavailable',
        outcome: error.outcome,
        again: 'backing-off',
      } as const;
    }
    const verdict = verdictOn(error);
    if (!verdict) throw error;
    if (verdict.again === 'never') throw unavailable(verdict, error, verdict.outcome);
    return verdict;
  }

  async rest(signal: AbortSignal): Promise<void> {
    if (performance.now() - this.last > this.patience.healthy) this.failures = 0;
    this.failures += 1;
    await pause(pauseAfter(this.failures, this.patience), signal);
    this.last = performance.now();
  }
}
