import type { DomainEvent, EventMeta, Position, Recorded } from '#kernel';

/** `'none'`: the stream must not exist yet. A number: the revision we decided on. Never "any". */
export type ExpectedRevision = 'none' | number;

/** Metadata of a command. `schema` is added by the store's codec, event by event. */
export type AppendMeta = Omit<EventMeta, 'schema'>;

/** An event with what is true of it alone (an import gives each its own time and row). */
export type NewEvent<E extends DomainEvent = DomainEvent> = E & {
  readonly meta?: Partial<Pick<EventMeta, 'occurredAt' | 'origin' | 'unit' | 'actor' | 'onBehalfOf'>>;
};

export type Appended = Readonly<{
  /** Revision of the last event of this append. */
  revision: number;
  position: Position;
  /** True when the same events stood there already and nothing was written. */
  repeated: boolean;
}>;

/** One of many appends that go to the log in one commit. */
export type AppendRequest = Readonly<{
  stream: string;
  expected: ExpectedRevision;
  events: readonly NewEvent[];
  meta: AppendMeta;
}>;

/** What became of one of them. A refused one has not disturbed the others. */
export type AppendOutcome = Appended | RevisionConflict | EventTooLarge | CommandIdReused;

export type ReadOptions = Readonly<{ from?: number; direction?: 'forwards' | 'backwards'; max?: number }>;

/** A filter never hides positions: a batch without events still moves the checkpoint. */
export type Filter = Readonly<{ categories: readonly string[] } | { types: readonly string[] }>;

export type Batch = Readonly<{
  events: readonly Recorded[];
  /** Everything up to here has been seen; store it with the rows. */
  checkpoint: Position;
  /** True when nothing newer stood in the log when the batch was read. */
  caughtUp: boolean;
}>;

export type SubscribeOptions = Readonly<{
  after: Position;
  filter?: Filter;
  /** Events in a batch at most. */
  batch?: number;
  signal: AbortSignal;
}>;

export type StoreHealth = Readonly<{ ok: boolean; detail: string }>;

/**
 * The port. An abstract class and not an interface, so that Nest can use it as an injection token
 * (interfaces do not exist at run time) without any `@Inject('…')` string.
 */
export abstract class EventStore {
  /**
   * Writes all events or none. Event ids are UUIDv5(meta.commandId, index), so the same command sent
   * again with the same expectation answers `repeated` and writes nothing.
   *
   * @throws RevisionConflict when someone else has written to the stream since we read it
   * @throws StoreUnavailable when the outcome is unknown or nothing was written
   * @throws EventTooLarge over 256 KiB an event or 512 KiB an append
   * @throws CommandIdReused when the command id already stands on other events
   */
  async append<E extends DomainEvent>(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent<E>[],
    meta: AppendMeta,
  ): Promise<Appended> {
    const [outcome] = await this.appendMany([{ stream, expected, events, meta }]);
    if (outcome === undefined || outcome instanceof Error) throw outcome ?? new TypeError('no outcome');
    return outcome;
  }

  /**
   * For imports: as many `append`s, in this order, durable together where the log can do that. One that
   * is refused is answered in its place and hinders no other.
   *
   * @throws StoreUnavailable when the outcome of all of them is unknown or nothing was written
   */
  abstract appendMany(requests: readonly AppendRequest[]): Promise<readonly AppendOutcome[]>;

  /** Oldest first unless asked otherwise, already upcast. An unknown stream is an empty one. */
  abstract read<E extends DomainEvent>(stream: string, options?: ReadOptions): AsyncIterable<Recorded<E>>;

  /** Every event after the position, in log order; ends at the head of the moment it gets there. */
  abstract readAll(after: Position, filter?: Filter): AsyncIterable<Batch>;

  /**
   * Catch-up, then live, until `signal` aborts or the store is closed. Exclusive of `after`. The first
   * batch comes at once, even when it is empty, so that a reader learns that it has caught up.
   */
  abstract subscribe(options: SubscribeOptions): AsyncIterable<Batch>;

  /** Position of the last event; `START` when there is none. */
  abstract head(): Promise<Position>;

  abstract health(): Promise<StoreHealth>;

  abstract close(): Promise<void>;
}

export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`${stream}: expected revision ${expected}, found ${actual}`);
  }
}

/** The log did not answer. `unknown`: the events may have been written; repeat with the same command id. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(
    message: string,
    readonly outcome: 'unknown' | 'not-written',
  ) {
    super(message);
  }
}

export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';
  constructor(
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`${bytes} bytes; at most ${limit} fit`);
  }
}

/** A command id may stand on the events of one append only: its ids would not be unique otherwise. */
export class CommandIdReused extends Error {
  override readonly name = 'CommandIdReused';
  constructor(
    readonly stream: string,
    readonly commandId: string,
  ) {
    super(`${stream}: command ${commandId} has already written other events`);
  }
}
