import { setMaxListeners } from 'node:events';
import type { DomainEvent, Position, Recorded } from '#kernel';
import type { Codec } from '../codec.js';
import {
  EventStore,
  EventTooLarge,
  StoreUnavailable,
  type AppendOutcome,
  type AppendRequest,
  type Batch,
  type Filter,
  type ReadOptions,
  type StoreHealth,
  type SubscribeOptions,
} from '../event-store.js';
import { headOfMoment } from '../one-moment.js';
import { prepareAppend, type PreparedAppend } from '../prepare-append.js';
import type { PrivateStreams } from '../private/private-streams.js';
import { Appends } from './appends.js';
import { Answered, call } from './calls.js';
import type { Revision } from './client.js';
import type { Connection } from './connect.js';
import { Head } from './head.js';
import { streamPage } from './pages.js';
import type { Patience } from './patience.js';
import { PrivateStreamsOnServer } from './private-streams-on-server.js';
import { fromServer } from './recorded.js';
import type { RetentionWatch } from './retention.js';
import { catchUp, live, type Source } from './subscriptions.js';

const STREAM_PAGE = 500;
const BATCH = 500;

type Opened = Readonly<{
  connection: Connection;
  codec: Codec;
  patience: Patience;
  logId: string;
  head: Head;
  retention: RetentionWatch;
  closed: (() => void) | undefined;
}>;

/** The log on an EventStoreDB or KurrentDB server. Nothing of its client shows outside this folder. */
export class EventStoreDbLog extends EventStore {
  private readonly appends: Appends;
  private readonly waiting = new Set<Promise<unknown>>();
  private readonly closing = new AbortController();
  private closed: Promise<void> | undefined;

  constructor(private readonly opened: Opened) {
    super();
    // One for each who follows, and a node follows many things.
    setMaxListeners(0, this.closing.signal);
    this.appends = new Appends(opened.connection.client, opened.head, opened.patience);
  }

  override async appendMany(requests: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> {
    const prepared = requests.map((request) => prepareAppend(request, this.opened.codec));
    if (this.closing.signal.aborted) throw closedError();
    const sending = this.sendInOrder(prepared);
    this.waiting.add(sending);
    try {
      return await sending;
    } finally {
      this.waiting.delete(sending);
    }
  }

  override async *read<E extends DomainEvent>(
    stream: string,
    options: ReadOptions = {},
  ): AsyncIterable<Recorded<E>> {
    const backwards = options.direction === 'backwards';
    let from: Revision = options.from === undefined ? (backwards ? 'end' : 'start') : BigInt(options.from);
    let left = options.max ?? Infinity;
    while (left > 0) {
      const max = Math.min(left, STREAM_PAGE);
      const page = await this.page(stream, from, backwards, max);
      // What was appended as an E is read as an E.
      for (const event of page) yield event as Recorded<E>;
      const last = page.at(-1);
      if (!last || page.length < max || (backwards && last.revision === 0)) return;
      from = BigInt(last.revision + (backwards ? -1 : 1));
      left -= max;
    }
  }

  override async *readAll(after: Position, filter?: Filter): AsyncIterable<Batch> {
    const head = await this.head();
    const following = { after, filter, batch: BATCH, signal: this.closing.signal };
    yield* catchUp(this.source, head, following);
    if (this.closing.signal.aborted) throw closedError();
  }

  /** @throws RangeError when `after` lies beyond the head: the reader has seen a log that is no longer this one */
  override async *subscribe(options: SubscribeOptions): AsyncIterable<Batch> {
    const { after, filter, batch = BATCH } = options;
    const signal = AbortSignal.any([options.signal, this.closing.signal]);
    if (signal.aborted) return;
    const head = await this.opened.head.find();
    if (after > head) throw new RangeError(`${after} lies beyond the head of the log`);
    if (after === head) yield { events: [], checkpoint: after, caughtUp: true };
    yield* catchUp(this.source, head, { after, filter, batch, signal });
    yield* live(this.source, { after: head, filter, batch, signal });
  }

  /** Within one moment it is asked once; what this process has written or heard of since counts, too. */
  override async head(): Promise<Position> {
    if (this.closing.signal.aborted) throw closedError();
    const { head } = this.opened;
    const asked = await headOfMoment(() => head.find());
    return asked > head.known ? asked : head.known;
  }

  override async health(): Promise<StoreHealth> {
    const { forgotten } = this.opened.retention;
    if (this.closing.signal.aborted) return { ok: false, detail: 'closed' };
    if (forgotten.size > 0) {
      const [first] = forgotten;
      const detail = `the server has been told to forget events of ${forgotten.size} streams, ${first} among them`;
      return { ok: false, detail };
    }
    try {
      await this.head();
      return { ok: true, detail: 'connected' };
    } catch (error) {
      if (error instanceof StoreUnavailable) return { ok: false, detail: error.message };
      throw error;
    }
  }

  /** Beside the log, over its connection; they end with it. */
  privateStreams(): PrivateStreams {
    const { connection, patience } = this.opened;
    return new PrivateStreamsOnServer(connection.client, patience, this.closing.signal);
  }

  /** A random UUID, given to the log at its first start. */
  logId(): string {
    return this.opened.logId;
  }

  /** Finishes the appends that wait, ends all subscriptions and the connection. */
  override close(): Promise<void> {
    this.closed ??= this.shutDown();
    return this.closed;
  }

  private async shutDown(): Promise<void> {
    this.closing.abort();
    this.opened.retention.stop();
    await Promise.allSettled(this.waiting);
    await this.opened.connection.close();
    this.opened.closed?.();
  }

  private get source(): Source {
    const { connection, patience, head, codec } = this.opened;
    return {
      client: connection.client,
      patience,
      head: () => head.find(),
      recorded: (event) => fromServer(event, codec),
      saw: (place) => head.saw(place),
    };
  }

  /** One after the other: the server keeps no order between calls that run side by side. */
  private async sendInOrder(prepared: readonly (PreparedAppend | EventTooLarge)[]): Promise<AppendOutcome[]> {
    const outcomes: AppendOutcome[] = [];
    for (const append of prepared) {
      try {
        outcomes.push(append instanceof EventTooLarge ? append : await this.appends.append(append));
      } catch (error) {
        if (error instanceof StoreUnavailable && outcomes.length > 0) {
          throw new StoreUnavailable(error.message, 'unknown');
        }
        throw error;
      }
    }
    return outcomes;
  }

  private async page(
    stream: string,
    from: Revision,
    backwards: boolean,
    max: number,
  ): Promise<readonly Recorded[]> {
    if (this.closing.signal.aborted) throw closedError();
    const { connection, codec, patience } = this.opened;
    const wanted = { stream, from, direction: backwards ? 'backwards' : 'forwards', max } as const;
    try {
      const page = await call((ms) => streamPage(connection.client, wanted, ms), patience);
      return page.flatMap(({ event }) => (event ? [fromServer(event, codec)] : []));
    } catch (error) {
      if (error instanceof Answered && error.verdict.kind === 'empty') return [];
      throw error;
    }
  }
}

const closedError = (): StoreUnavailable => new StoreUnavailable('the log is closed', 'not-written');
