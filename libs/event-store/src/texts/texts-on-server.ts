import type { Position, Recorded } from '#kernel';
import type { EventStore, Filter } from '../event-store.js';
import { LogTexts, type LogText } from './log-texts.js';

/** A log on a server, opened with a `VerbatimCodec`. */
export type VerbatimLog = Pick<EventStore, 'readAll' | 'head' | 'close'> & Readonly<{ logId(): string }>;

/**
 * The texts of a log on a server. It hands over what it parsed: the texts are that again as JSON without spaces, which is
 * how they were written.
 */
export class TextsOnServer extends LogTexts {
  constructor(private readonly log: VerbatimLog) {
    super();
  }

  override get logId(): string {
    return this.log.logId();
  }

  override async *after(place: Position, filter?: Filter): AsyncIterable<readonly LogText[]> {
    for await (const { events } of this.log.readAll(place, filter)) yield events.map(textOf);
  }

  override head(): Promise<Position> {
    return this.log.head();
  }

  override close(): Promise<void> {
    return this.log.close();
  }
}

const textOf = ({ stream, revision, id, type, data, meta, position }: Recorded): LogText => ({
  stream,
  revision,
  id,
  type,
  data: JSON.stringify(data),
  meta: JSON.stringify(meta),
  position,
});
