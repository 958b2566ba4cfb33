import { START, type Position, type Recorded } from '#kernel';
import { eventId } from '../event-id.js';
import { MerkleRoot } from '../merkle.js';
import { leafOf, type Readable } from './copy-log.js';

/** Problems named one by one; more of them are only counted. */
const NAMED_PROBLEMS = 100;

export type EventsAudit = Readonly<{
  /** One sentence each, with the position or stream; the hundred first of them. */
  problems: readonly string[];
  problemCount: number;
  events: number;
  streams: number;
  head: Position;
  /** Root of the Merkle tree over the events, in hex: that of `nghedan migrate`, the same in every place. */
  root: string;
}>;

/**
 * Reads a whole log over its port, wherever it is kept, and recomputes what can be recomputed there: that the order
 * never goes back, the revisions of each stream run 0, 1, 2 … without gaps, and each event has the id of its command.
 * A server keeps no hash of ours: that nothing was changed inside an event is told by the root alone, against one that
 * was written down before. Memory grows by some hundred bytes for each stream.
 *
 * @param log opened with a `VerbatimCodec`
 * @throws StoreUnavailable as `readAll` does
 */
export const auditEvents = async (log: Readable): Promise<EventsAudit> => {
  const found = new Findings();
  const root = new MerkleRoot();
  const revisions = new Map<string, number>();
  let previous: Recorded | undefined;
  let part = 0;
  for await (const { events } of log.readAll(START))
    for (const event of events) {
      root.add(leafOf(event));
      part = continues(previous, event) ? part + 1 : 0;
      for (const problem of wrongIn(event, { previous, part, revision: revisions.get(event.stream) }))
        found.add(problem);
      revisions.set(event.stream, event.revision);
      previous = event;
    }
  const { problems, count: problemCount } = found;
  const counted = { events: root.leaves, streams: revisions.size, head: previous?.position ?? START };
  return { problems, problemCount, ...counted, root: root.hex };
};

class Findings {
  readonly problems: string[] = [];
  count = 0;

  add(problem: string): void {
    this.count += 1;
    if (this.problems.length < NAMED_PROBLEMS) this.problems.push(problem);
  }
}

type Before = Readonly<{
  previous: Recorded | undefined;
  /** Which event of its command it is, from 0. */
  part: number;
  /** Last one of its stream. */
  revision: number | undefined;
}>;

const continues = (previous: Recorded | undefined, { stream, meta }: Recorded): boolean =>
  previous?.stream === stream && previous.meta.commandId === meta.commandId;

const wrongIn = (event: Recorded, { previous, part, revision }: Before): readonly string[] => {
  const { stream, position, id, meta } = event;
  const problems: string[] = [];
  if (previous && position <= previous.position)
    problems.push(`position ${position} stands behind ${previous.position}`);
  const expected = (revision ?? -1) + 1;
  if (event.revision !== expected)
    problems.push(`${stream}: revision ${expected} is missing: ${event.revision} follows`);
  // After a gap, nobody knows which event of its command it is.
  else if (id !== eventId(meta.commandId, part))
    problems.push(`position ${position} does not have the id of its command`);
  return problems;
};
