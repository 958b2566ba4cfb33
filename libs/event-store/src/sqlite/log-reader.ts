import type { Database, Statement } from 'better-sqlite3';
import { setImmediate } from 'node:timers/promises';
import type { DomainEvent, Position, Recorded } from '#kernel';
import type { Codec } from '../codec.js';
import {
  StoreUnavailable,
  type Batch,
  type Filter,
  type ReadOptions,
  type SubscribeOptions,
} from '../event-store.js';
import { openForReading } from './log-file.js';
import { PolledPulse, type Pulse } from './pulse.js';
import { fromPosition, toPosition } from './stored-event.js';

const STREAM_PAGE = 500;
/** In larger batches events live long enough for the garbage collector to copy them: a third slower at 1,000. */
const BATCH = 500;
/** Positions that a filtered batch may pass over: keeps checkpoints moving without a flood of empty batches. */
const WINDOW = 10_000;

/** Columns as an array: half the cost of an object for each row. */
type Row = [
  position: number,
  stream: string,
  revision: number,
  id: string,
  type: string,
  data: string,
  meta: string,
];

const COLUMNS = 'position, stream, revision, id, type, data, meta';
const CATEGORY = `substr(stream, 1, instr(stream, '-') - 1)`;

/** Reads the log over its own read-only connection: usable from any thread or process, writer or not. */
export class LogReader {
  /** A random UUID, made with the log. Two logs are the same only if their ids are. */
  readonly logId: string;
  private readonly db: Database;
  private readonly headPlace: Statement<[], number>;
  private readonly closing = new AbortController();
  private readonly statements = new Map<string, Statement<unknown[], Row>>();

  /** @throws Error when there is no log in the folder, or a newer release wrote it */
  constructor(
    folder: string,
    private readonly codec: Codec,
    private readonly pulse?: () => Pulse,
  ) {
    this.db = openForReading(folder);
    this.headPlace = this.db.prepare<[], number>('SELECT coalesce(max(position), 0) FROM events').pluck();
    this.logId = this.db.prepare<[], string>('SELECT id FROM log').pluck().get() ?? '';
  }

  async *read<E extends DomainEvent>(stream: string, options: ReadOptions = {}): AsyncIterable<Recorded<E>> {
    const backwards = options.direction === 'backwards';
    const page = this.prepared(
      backwards
        ? `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`
        : `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`,
    );
    let from = options.from ?? (backwards ? Number.MAX_SAFE_INTEGER : 0);
    let left = options.max ?? Infinity;
    while (left > 0) {
      const limit = Math.min(left, STREAM_PAGE);
      const rows = page.all(stream, from, limit);
      for (const row of rows) {
        from = row[2] + (backwards ? -1 : 1);
        yield this.lift<E>(row);
      }
      if (rows.length < limit) return;
      left -= limit;
    }
  }

  async *readAll(after: Position, filter?: Filter): AsyncIterable<Batch> {
    const head = this.headPlace.get() ?? 0;
    let place = fromPosition(after);
    while (place < head) {
      const batch = this.page(place, head, BATCH, filter);
      place = fromPosition(batch.checkpoint);
      yield batch;
      await setImmediate();
    }
  }

  /** @throws RangeError when `after` lies beyond the head: the reader has seen a log that is no longer this one */
  async *subscribe({ after, filter, batch: size = BATCH, signal }: SubscribeOptions): AsyncIterable<Batch> {
    const pulse = this.pulse?.() ?? new PolledPulse(this.db);
    const ended = AbortSignal.any([signal, this.closing.signal]);
    let place = fromPosition(after);
    if (place > (this.headPlace.get() ?? 0)) throw new RangeError(`${after} lies beyond the head of the log`);
    for (let first = true; !ended.aborted;) {
      const batch = this.page(place, this.headPlace.get() ?? 0, size, filter);
      const reached = fromPosition(batch.checkpoint);
      if (reached === place && !first) {
        await pulse.next(ended);
        continue;
      }
      first = false;
      place = reached;
      yield batch;
      // A long catch-up must leave the event loop some turns.
      await setImmediate();
    }
  }

  async head(): Promise<Position> {
    return toPosition(this.headPlace.get() ?? 0);
  }

  /** The position after which so many events follow; `START` when the log has fewer. */
  async nearHead(events: number): Promise<Position> {
    return toPosition(Math.max(0, (this.headPlace.get() ?? 0) - events));
  }

  /** SHA-256 of the event at a position, in hex; with `logId` it tells whether a checkpoint is from this log. */
  hashAt(position: Position): string | undefined {
    const hash = this.db
      .prepare<[number], string>('SELECT lower(hex(hash)) FROM events WHERE position = ?')
      .pluck();
    return hash.get(fromPosition(position));
  }

  /** Ends all subscriptions. */
  close(): void {
    this.closing.abort();
    this.db.close();
  }

  private page(after: number, head: number, size: number, filter?: Filter): Batch {
    if (this.closing.signal.aborted) throw new StoreUnavailable('the log is closed', 'not-written');
    const until = Math.min(head, after + (filter ? Math.max(size, WINDOW) : size));
    const rows = this.rows(after, until, size, filter);
    const last = rows.at(-1);
    const reached = rows.length === size && last ? last[0] : until;
    return {
      events: rows.map((row) => this.lift(row)),
      checkpoint: toPosition(Math.max(reached, after)),
      caughtUp: reached >= head,
    };
  }

  private rows(after: number, until: number, size: number, filter?: Filter): Row[] {
    const select = (which: string): Statement<unknown[], Row> =>
      this.prepared(
        `SELECT ${COLUMNS} FROM events WHERE position > ? AND position <= ? ${which} ORDER BY position LIMIT ?`,
      );
    if (!filter) return select('').all(after, until, size);
    const [column, wanted] = 'categories' in filter ? [CATEGORY, filter.categories] : ['type', filter.types];
    return select(`AND ${column} IN (SELECT value FROM json_each(?))`).all(
      after,
      until,
      JSON.stringify(wanted),
      size,
    );
  }

  private prepared(sql: string): Statement<unknown[], Row> {
    const known = this.statements.get(sql) ?? this.db.prepare<unknown[], Row>(sql).raw();
    this.statements.set(sql, known);
    return known;
  }

  /** Field by field: spreading would cost more than parsing does. */
  private lift<E extends DomainEvent>(row: Row): Recorded<E> {
    const type = row[4];
    const { data, meta } = this.codec.decode({ type, data: row[5], meta: row[6] });
    const recorded: Recorded = {
      type,
      data,
      id: row[3],
      stream: row[1],
      revision: row[2],
      position: toPosition(row[0]),
      meta,
    };
    // What was appended as an E is read as an E: the one place where stored text becomes a type.
    return recorded as Recorded<E>;
  }
}
