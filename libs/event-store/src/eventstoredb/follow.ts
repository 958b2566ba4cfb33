import type { Position, Recorded } from '#kernel';
import type { Filter } from '../event-store.js';
import type { ServerFilter, StoredEvent } from './client.js';
import type { News } from './feed.js';
import { OWN_STREAM, ownEvent, positionOf } from './recorded.js';
import { toPosition } from './positions.js';

/** Events the server looks at between two checkpoints of a filtered catch-up. */
const WINDOW = 500;

const PAGED = { checkpointInterval: 1, maxSearchWindow: WINDOW } as const;

/** Every event of the product, and nothing else. */
export const everything: ServerFilter = { ...PAGED, filterOn: 'streamName', regex: OWN_STREAM };

/** What the server can leave out. It knows beginnings only: `wanted` decides. */
export const coarse = (filter: Filter | undefined): ServerFilter => {
  if (!filter) return everything;
  if ('types' in filter) return { ...PAGED, filterOn: 'eventType', prefixes: [...filter.types] };
  const prefixes = filter.categories.map((category) => `${category}-`);
  return { ...PAGED, filterOn: 'streamName', prefixes };
};

const wanted = (filter: Filter | undefined): ((event: { stream: string; type: string }) => boolean) => {
  if (!filter) return () => true;
  if ('types' in filter) {
    const types = new Set(filter.types);
    return ({ type }) => types.has(type);
  }
  const categories = new Set(filter.categories);
  return ({ stream }) => categories.has(stream.slice(0, stream.indexOf('-')));
};

type Gathered = Readonly<{ events: readonly Recorded[]; reached: Position }>;

type Gathering = Readonly<{
  after: Position;
  /** Nothing beyond is looked at: what comes there is for the next reader. */
  until?: Position;
  filter: Filter | undefined;
  recorded: (event: StoredEvent) => Recorded;
}>;

/** What some news hold, and how far they go. Without `until`, only events of the product move the place. */
export const gather = (news: readonly News[], { after, until, filter, recorded }: Gathering): Gathered => {
  const events: Recorded[] = [];
  const isWanted = wanted(filter);
  let reached = after;
  for (const one of news) {
    const event = one.kind === 'event' ? ownEvent(one.event) : undefined;
    const place = event ? positionOf(event) : until === undefined ? after : placeOf(one, until);
    if (until !== undefined && place > until) return { events, reached: until };
    if (place <= reached) continue;
    reached = place;
    if (!event) continue;
    const candidate = { stream: event.streamId, type: event.type };
    if (isWanted(candidate)) events.push(recorded(event));
  }
  return { events, reached };
};

const placeOf = (news: News, until: Position): Position => {
  switch (news.kind) {
    case 'live':
      return until;
    case 'reached':
      return toPosition(news.place);
    case 'event':
      return news.event.event ? positionOf(news.event.event) : until;
  }
};
