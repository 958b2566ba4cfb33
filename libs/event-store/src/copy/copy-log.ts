import { START, type Recorded } from '#kernel';
import { eventId } from '../event-id.js';
import type { AppendRequest, EventStore } from '../event-store.js';
import { leafHash, MerkleRoot, type LogRoot } from '../merkle.js';

/** A log that can be read from its beginning. */
export type Readable = Pick<EventStore, 'readAll'>;
/** A log that is written to, event by event as another has them: opened with a `VerbatimCodec`. */
export type Writable = Pick<EventStore, 'readAll' | 'appendMany'>;

export type CopyReport = Readonly<{
  /** Events that stood in the other log already, the same ones. */
  found: number;
  copied: number;
}>;

/** The other log holds something else at this place: it is not a copy that was begun, and nothing was written. */
export class LogsDiffer extends Error {
  override readonly name = 'LogsDiffer';
  constructor(
    readonly nth: number,
    readonly from: string,
    readonly to: string,
  ) {
    super(`event ${nth} is ${from} in the one log and ${to} in the other`);
  }
}

/** Events that a file takes in one commit, about; a server takes them append by append. */
const TOGETHER = 1_000;

/**
 * Copies a log into another, in order, append by append, with ids, revisions and metadata. What a run before this one
 * has copied is compared and passed over; so it may be stopped and begun again at any time. Both logs must be opened
 * with a `VerbatimCodec`, and nobody may write to either meanwhile.
 *
 * @param told called with the number of events of the first log that stand in the second
 * @throws LogsDiffer when the second log holds anything that the first does not begin with
 * @throws TypeError when an event does not have the id of its command: no log of this product would take it
 * @throws RevisionConflict, StoreUnavailable as `append` does
 */
export const copyLog = async (
  from: Readable,
  to: Writable,
  told: (events: number) => void = () => undefined,
): Promise<CopyReport> => {
  const source = eventsOf(from);
  const found = await passOver(source, to);
  told(found);
  let copied = 0;
  for await (const appends of together(appendsOf(source))) {
    const outcomes = await to.appendMany(appends.map(requestOf));
    for (const outcome of outcomes) if (outcome instanceof Error) throw outcome;
    copied += appends.reduce((sum, { length }) => sum + length, 0);
    told(found + copied);
  }
  return { found, copied };
};

type Append = readonly Recorded[];

/** Reads on in the first log as far as the second goes. @returns how many events that are */
const passOver = async (source: AsyncIterator<Recorded, void>, to: Readable): Promise<number> => {
  let found = 0;
  for await (const copy of eventsOf(to)) {
    const next = await source.next();
    const original = next.done === true ? undefined : next.value;
    if (!original || !leafOf(original).equals(leafOf(copy)))
      throw new LogsDiffer(found + 1, nameOf(original), nameOf(copy));
    found += 1;
  }
  return found;
};

/** The events of one append stand together, in one stream and under one command. */
async function* appendsOf(source: AsyncIterable<Recorded>): AsyncGenerator<Append, void> {
  let append: Recorded[] = [];
  for await (const event of source) {
    const last = append.at(-1);
    const continues = last?.stream === event.stream && last.meta.commandId === event.meta.commandId;
    if (last && !continues) {
      yield append;
      append = [];
    }
    if (event.id !== eventId(event.meta.commandId, append.length))
      throw new TypeError(`${nameOf(event)} does not have the id of its command`);
    append.push(event);
  }
  if (append.length > 0) yield append;
}

async function* together(appends: AsyncIterable<Append>): AsyncGenerator<readonly Append[], void> {
  let waiting: Append[] = [];
  let events = 0;
  for await (const append of appends) {
    waiting.push(append);
    events += append.length;
    if (events < TOGETHER) continue;
    yield waiting;
    waiting = [];
    events = 0;
  }
  if (waiting.length > 0) yield waiting;
}

const requestOf = (append: Append): AppendRequest => {
  const [first] = append as [Recorded];
  const { stream, revision, meta } = first;
  return { stream, expected: revision === 0 ? 'none' : revision - 1, events: append, meta };
};

/** The root over a log: two logs hold the same events in the same order if and only if theirs are equal. */
export const rootOf = async (log: Readable): Promise<LogRoot> => {
  const root = new MerkleRoot();
  for await (const event of eventsOf(log)) root.add(leafOf(event));
  return { events: root.leaves, root: root.hex };
};

async function* eventsOf(log: Readable): AsyncGenerator<Recorded, void> {
  for await (const { events } of log.readAll(START)) yield* events;
}

/** The leaf of an event in the tree over its log. */
export const leafOf = ({ stream, revision, id, type, data, meta }: Recorded): Buffer =>
  leafHash({ stream, revision, id, type, data: JSON.stringify(data), meta: JSON.stringify(meta) });

const nameOf = (event: Recorded | undefined): string =>
  event ? `${event.type} ${event.id} (revision ${event.revision} of ${event.stream})` : 'missing';
