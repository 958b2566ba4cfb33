import type { Position } from '#kernel';
import {
  EventTooLarge,
  RevisionConflict,
  StoreUnavailable,
  type AppendOutcome,
  type Appended,
  type ExpectedRevision,
} from '../event-store.js';
import type { PreparedAppend } from '../prepare-append.js';
import { Answered, call } from './calls.js';
import type { AppendAnswer, ServerClient } from './client.js';
import type { Head } from './head.js';
import { streamPage } from './pages.js';
import type { Patience } from './patience.js';
import { toPosition } from './positions.js';
import { positionOf, toServer } from './recorded.js';

/** Appends over one connection. Each try of one append has the same event ids and the same expectation. */
export class Appends {
  /** Appends under way by command: the same command twice at once is one after the other. */
  private readonly underWay = new Map<string, Promise<unknown>>();
  /** An append was given up that may stand in the log: where the log ends is to be asked again. */
  private doubtful = false;

  constructor(
    private readonly client: ServerClient,
    private readonly head: Head,
    private readonly patience: Patience,
  ) {}

  /** @throws StoreUnavailable when the outcome is unknown or nothing was written */
  async append(append: PreparedAppend): Promise<AppendOutcome> {
    const before = this.underWay.get(append.command);
    const now = (before ?? Promise.resolve()).then(
      () => this.send(append),
      () => this.send(append),
    );
    this.underWay.set(append.command, now);
    try {
      return await now;
    } finally {
      if (this.underWay.get(append.command) === now) this.underWay.delete(append.command);
    }
  }

  private async send(append: PreparedAppend): Promise<AppendOutcome> {
    const { stream, expected, command } = append;
    const events = toServer(command, append.events);
    const known = this.doubtful ? await this.head.find() : this.head.known;
    this.doubtful = false;
    const options = {
      expectedRevision: expected === 'none' ? ('no_stream' as const) : BigInt(expected),
      requiresLeader: true,
    };
    try {
      const result = await call(
        (ms) => this.client.appendToStream(stream, events, { ...options, deadline: ms }),
        this.patience,
      );
      return this.appended(await this.placeOf(stream, result), result, known);
    } catch (error) {
      if (error instanceof Answered) return refused(append, error);
      this.doubtful ||= error instanceof StoreUnavailable && error.outcome === 'unknown';
      throw error;
    }
  }

  /**
   * The server does not say whether an append stood there already; but then it stands before what was known to be in
   * the log when the append began.
   */
  private appended(position: Position, { nextExpectedRevision }: AppendAnswer, known: Position): Appended {
    this.head.saw(position);
    return { revision: Number(nextExpectedRevision), position, repeated: position <= known };
  }

  /** The server may leave the position out when the events stood there already. */
  private async placeOf(stream: string, { position, nextExpectedRevision }: AppendAnswer): Promise<Position> {
    if (position) return toPosition(position);
    const last = { stream, from: nextExpectedRevision, direction: 'forwards', max: 1 } as const;
    const [found] = await call((ms) => streamPage(this.client, last, ms), this.patience);
    if (!found?.event)
      throw new TypeError(`${stream}: ${nextExpectedRevision} was appended and is not there`);
    return positionOf(found.event);
  }
}

const refused = (
  { stream, expected, events }: PreparedAppend,
  { verdict, cause }: Answered,
): RevisionConflict | EventTooLarge => {
  if (verdict.kind === 'conflict') return new RevisionConflict(stream, expected, actualOf(cause));
  const bytes = events.reduce(
    (sum, { data, meta }) => sum + Buffer.byteLength(data) + Buffer.byteLength(meta),
    0,
  );
  const { maxAppendSize } = cause as { maxAppendSize?: unknown };
  return new EventTooLarge(bytes, typeof maxAppendSize === 'number' ? maxAppendSize : 0);
};

const actualOf = (cause: unknown): ExpectedRevision => {
  const { actualVersion } = cause as { actualVersion?: unknown };
  return typeof actualVersion === 'bigint' && actualVersion >= 0n ? Number(actualVersion) : 'none';
};
