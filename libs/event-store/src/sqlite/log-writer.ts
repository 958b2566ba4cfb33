import type { Database, Statement } from 'better-sqlite3';
import { eventId } from '../event-id.js';
import { leafHash } from '../merkle.js';
import type { PreparedAppend } from '../prepare-append.js';
import type { ExpectedRevision } from '../event-store.js';
import { openForWriting } from './log-file.js';
import { sqliteCode } from './sqlite-code.js';
import type { StoredEvent } from './stored-event.js';

/** Pages in the write-ahead log before it is copied back: more only makes the file grow. */
const CHECKPOINT_PAGES = 1_000;

/** What became of one append of a group. Plain data: it crosses threads. */
export type Outcome =
  | Readonly<{ kind: 'appended'; revision: number; position: number; repeated: boolean }>
  | Readonly<{ kind: 'conflict'; actual: ExpectedRevision }>
  | Readonly<{ kind: 'reused' }>;

/** A whole group failed. After anything but a full disk or a busy file the writer stays stopped. */
export class WriteFailed extends Error {
  override readonly name = 'WriteFailed';
  constructor(
    message: string,
    readonly outcome: 'unknown' | 'not-written',
  ) {
    super(message);
  }
}

/**
 * The only code that writes to the log. Knows nothing of threads or queues. The protected steps are the
 * places at which the reliability tests crash it or break it on purpose.
 */
export class LogWriter {
  /** Why it has stopped; undefined while it works. */
  failure: string | undefined;
  protected readonly db: Database;
  protected readonly checkpointPages: number = CHECKPOINT_PAGES;
  private readonly head: Statement<[], number>;
  private readonly revision: Statement<[string], number>;
  private readonly known: Statement<[string], number>;
  private readonly between: Statement<[string, number, number], { id: string; position: number }>;
  private readonly add: Statement<unknown[]>;
  private readonly walSize: Statement<[], { log: number; checkpointed: number }>;
  private readonly transaction: Readonly<Record<'begin' | 'commit' | 'rollback', Statement<[]>>>;
  private position = 0;

  constructor(folder: string) {
    this.db = openForWriting(folder);
    this.head = this.db.prepare<[], number>('SELECT coalesce(max(position), 0) FROM events').pluck();
    this.revision = this.db
      .prepare<[string], number>('SELECT coalesce(max(revision), -1) FROM events WHERE stream = ?')
      .pluck();
    this.known = this.db.prepare<[string], number>('SELECT 1 FROM events WHERE id = ?').pluck();
    this.between = this.db.prepare(
      'SELECT id, position FROM events WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision',
    );
    this.add = this.db.prepare(
      `INSERT INTO events (position, stream, revision, id, type, part, parts, data, meta, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.walSize = this.db.prepare('PRAGMA wal_checkpoint(NOOP)');
    this.transaction = {
      begin: this.db.prepare('BEGIN IMMEDIATE'),
      commit: this.db.prepare('COMMIT'),
      rollback: this.db.prepare('ROLLBACK'),
    };
  }

  /**
   * One transaction for all. Each append is checked before it writes anything, so a refused one needs no
   * savepoint and leaves no gap in the positions.
   *
   * @throws WriteFailed when none of them was written, or nobody can know
   */
  commit(appends: readonly PreparedAppend[]): readonly Outcome[] {
    if (this.failure !== undefined) throw new WriteFailed(this.failure, 'not-written');
    try {
      this.begin();
      const outcomes = appends.map((append) => this.write(append));
      this.end();
      return outcomes;
    } catch (error) {
      throw this.failed(error);
    }
  }

  /** Copies the write-ahead log back when it is long. A failed fsync in here is the disk failing: it stops the writer. */
  checkpointIfDue(): void {
    if (this.failure !== undefined) return;
    try {
      const wal = this.walSize.get();
      if (wal && wal.log - wal.checkpointed >= this.checkpointPages) this.checkpoint();
    } catch (error) {
      this.failed(error);
    }
  }

  close(): void {
    this.db.close();
  }

  protected begin(): void {
    this.transaction.begin.run();
    this.position = this.head.get() ?? 0;
  }

  protected insert(event: StoredEvent, part: number, parts: number): void {
    const { position, stream, revision, id, type, data, meta } = event;
    this.add.run(position, stream, revision, id, type, part, parts, data, meta, leafHash(event));
  }

  protected end(): void {
    this.transaction.commit.run();
  }

  protected checkpoint(): void {
    this.db.pragma('wal_checkpoint(PASSIVE)');
  }

  private write(append: PreparedAppend): Outcome {
    const current = this.revision.get(append.stream) ?? -1;
    const expected = append.expected === 'none' ? -1 : append.expected;
    if (expected === current) return this.extend(append, current);
    const repeated = expected < current ? this.repeatOf(append, expected) : undefined;
    return repeated ?? { kind: 'conflict', actual: current === -1 ? 'none' : current };
  }

  private extend({ stream, command, events }: PreparedAppend, current: number): Outcome {
    const ids = events.map((_, part) => eventId(command, part));
    if (this.known.get(ids[0] ?? '') !== undefined) return { kind: 'reused' };
    events.forEach(({ type, data, meta }, part) => {
      this.position += 1;
      const revision = current + 1 + part;
      const id = ids[part] ?? '';
      this.insert({ position: this.position, stream, revision, id, type, data, meta }, part, events.length);
    });
    return { kind: 'appended', revision: current + events.length, position: this.position, repeated: false };
  }

  /** The same command with the same expectation, sent again: its events stand where it wants to write them. */
  private repeatOf({ stream, command, events }: PreparedAppend, expected: number): Outcome | undefined {
    const stored = this.between.all(stream, expected + 1, expected + events.length);
    const last = stored.at(-1);
    const same =
      stored.length === events.length && stored.every(({ id }, part) => id === eventId(command, part));
    if (!last || !same) return undefined;
    return { kind: 'appended', revision: expected + events.length, position: last.position, repeated: true };
  }

  private failed(error: unknown): WriteFailed {
    const code = sqliteCode(error) ?? 'a bug';
    const reason = `${code}: ${(error as Error).message}`;
    const passing = code === 'SQLITE_FULL' || code.startsWith('SQLITE_BUSY');
    if (!passing) this.failure = `the log has stopped (${reason}); check the disk and restart`;
    if (this.db.inTransaction) this.rollBack();
    return new WriteFailed(this.failure ?? reason, passing ? 'not-written' : 'unknown');
  }

  private rollBack(): void {
    try {
      this.transaction.rollback.run();
    } catch (error) {
      this.failure ??= `the log could not roll back: ${String(error)}`;
    }
  }
}
