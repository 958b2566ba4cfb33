import { START, type DomainEvent, type Position, type Recorded } from '#kernel';
import type { EventStore, Filter } from './event-store.js';

/** How far a reader has come, and the id of the last event that it was given; undefined when there was none. */
export type Reached = Readonly<{ position: Position; event: string | undefined }>;

/**
 * Reads a part of the log into memory, and on from where it stopped each time it is asked. One reading at a time: two
 * that start at the same place would apply the same events twice.
 */
export class ReadOn<E extends DomainEvent> {
  private reached: Reached = { position: START, event: undefined };
  private reading: Promise<unknown> = Promise.resolve();

  /** @param apply is given each event that `filter` lets through, which are all an E, once and in log order */
  constructor(
    private readonly log: Pick<EventStore, 'readAll'>,
    private readonly filter: Filter,
    private readonly apply: (event: Recorded<E>) => void,
  ) {}

  /** @throws StoreUnavailable as `readAll` does; the next reading goes on from the last batch */
  toHead(): Promise<Reached> {
    const read = this.reading.then(() => this.read());
    this.reading = read.catch(() => undefined);
    return read;
  }

  private async read(): Promise<Reached> {
    for await (const { events, checkpoint } of this.log.readAll(this.reached.position, this.filter)) {
      for (const event of events) this.apply(event as Recorded<E>);
      this.reached = { position: checkpoint, event: events.at(-1)?.id ?? this.reached.event };
    }
    return this.reached;
  }
}
