import { EventEmitter } from 'node:events';
import Sqlite from 'better-sqlite3';

/** What a stream's `$tb` says after a soft delete: nothing that was there is to be seen. */
const EVERYTHING = 9223372036854775807n;
/** Bytes of framing that a record of the real log has; positions are offsets in it, so they have gaps. */
const FRAME = 64;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS events (
    position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL,
    type TEXT NOT NULL, content_type TEXT NOT NULL, data BLOB NOT NULL, metadata BLOB NOT NULL,
    created INTEGER NOT NULL, UNIQUE (stream, revision)) STRICT;
  CREATE TABLE IF NOT EXISTS tombstones (stream TEXT PRIMARY KEY) STRICT;`;

/**
 * Streams on SQLite that answer an append as EventStoreDB does: its table of expectations, its idempotence by
 * event id within a stream, its soft deletes by metadata. Outlives a SIGKILL of its process, not of the machine.
 */
export class EventLog {
  /** Emits `grown` after each write. */
  news = new EventEmitter().setMaxListeners(0);

  constructor(file, { maxAppendSize = 1024 * 1024 } = {}) {
    this.maxAppendSize = maxAppendSize;
    this.db = new Sqlite(file);
    this.db.pragma('journal_mode = WAL');
    this.db.pragma('synchronous = OFF');
    this.db.exec(SCHEMA);
    const pluck = (sql) => this.db.prepare(sql).pluck();
    this.headPlace = pluck('SELECT coalesce(max(position), 0) FROM events');
    this.revision = pluck('SELECT coalesce(max(revision), -1) FROM events WHERE stream = ?');
    this.idsFrom = pluck(
      'SELECT id FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
    );
    this.place = pluck('SELECT position FROM events WHERE stream = ? AND revision = ?');
    this.revisionOf = pluck('SELECT revision FROM events WHERE stream = ? AND id = ?');
    this.last = this.db.prepare('SELECT * FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1');
    this.tombstone = pluck('SELECT 1 FROM tombstones WHERE stream = ?');
    this.insert = this.db.prepare(
      `INSERT INTO events VALUES (@position, @stream, @revision, @id, @type, @contentType, @data, @metadata, @created)`,
    );
    const page = (where, order) =>
      this.db.prepare(`SELECT * FROM events WHERE ${where} ORDER BY ${order} LIMIT ?`);
    this.pages = {
      streamForwards: page('stream = ? AND revision >= ?', 'revision'),
      streamBackwards: page('stream = ? AND revision <= ?', 'revision DESC'),
      allForwards: page('position >= ?', 'position'),
      allBackwards: page('position <= ?', 'position DESC'),
    };
    this.append = this.db.transaction((request) => this.decide(request)).immediate;
  }

  head() {
    return this.headPlace.get();
  }

  isTombstoned(stream) {
    return this.tombstone.get(stream) === 1;
  }

  /** First revision that may still be read; undefined when the stream is not there. */
  firstRevision(stream, now) {
    const last = this.revision.get(stream);
    if (last < 0) return undefined;
    const { $tb = 0n, $maxCount, $maxAge } = this.metadataOf(stream);
    if ($tb > BigInt(last)) return undefined;
    const counted = $maxCount === undefined ? 0 : last + 1 - Number($maxCount);
    const first = Math.max(Number($tb), counted);
    if ($maxAge === undefined) return first;
    const young = this.db
      .prepare('SELECT min(revision) FROM events WHERE stream = ? AND created >= ?')
      .pluck();
    return Math.max(first, young.get(stream, now - Number($maxAge) * 1_000) ?? last + 1);
  }

  page(kind, ...bounds) {
    return this.pages[kind].all(...bounds);
  }

  softDelete(stream, expected, now) {
    if (this.isTombstoned(stream)) return { kind: 'deleted' };
    const current = this.visible(stream);
    const refused = mismatch(expected, current);
    if (refused) return refused;
    return this.truncate(stream, EVERYTHING, now);
  }

  bury(stream, expected, now) {
    if (this.isTombstoned(stream)) return { kind: 'deleted' };
    const refused = mismatch(expected, this.visible(stream));
    if (refused) return refused;
    this.db.prepare('INSERT INTO tombstones VALUES (?)').run(stream);
    const buried = { id: crypto.randomUUID(), type: '$streamDeleted', contentType: 'application/json' };
    return this.write(stream, [{ ...buried, data: Buffer.from('{}'), metadata: Buffer.alloc(0) }], now);
  }

  close() {
    this.db.close();
  }

  /** {stream, expected, events, now} → what became of it. Expected: `any`, `none`, `exists` or a revision. */
  decide({ stream, expected, events, now }) {
    if (this.isTombstoned(stream)) return { kind: 'deleted' };
    const size = events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    if (size > this.maxAppendSize) return { kind: 'too-large', limit: this.maxAppendSize };
    const current = this.revision.get(stream);
    const reopened = this.visible(stream) < current;
    const answer = typeof expected === 'number' || expected === 'none' ? this.exactly : this.loosely;
    const outcome = answer.call(this, { stream, expected, events, now, current, reopened });
    if (outcome.kind === 'appended' && !outcome.repeated && reopened)
      this.truncate(stream, BigInt(current + 1), now);
    return outcome;
  }

  exactly({ stream, expected, events, now, current, reopened }) {
    const wanted = expected === 'none' ? -1 : expected;
    if (wanted === current || (wanted === -1 && reopened)) return this.write(stream, events, now);
    if (wanted > current) return { kind: 'wrong-version', current };
    const there = this.idsFrom.all(stream, wanted + 1, events.length);
    const same = there.length === events.length && events.every(({ id }, i) => id === there[i]);
    return same ? this.repeated(stream, wanted + events.length) : { kind: 'wrong-version', current };
  }

  loosely({ stream, expected, events, now, current, reopened }) {
    if (expected === 'exists' && (current === -1 || reopened)) return { kind: 'wrong-version', current };
    const known = events.map(({ id }) => this.revisionOf.get(stream, id));
    if (events.length === 0 || known[0] === undefined) return this.write(stream, events, now);
    if (known.includes(undefined)) return { kind: 'wrong-version', current };
    return this.repeated(stream, known.at(-1));
  }

  repeated(stream, revision) {
    return { kind: 'appended', revision, position: this.place.get(stream, revision), repeated: true };
  }

  write(stream, events, now) {
    let position = this.head();
    let revision = this.revision.get(stream);
    for (const event of events) {
      position += FRAME + stream.length + event.data.length + event.metadata.length;
      revision += 1;
      this.insert.run({ ...event, position, stream, revision, created: now });
    }
    setImmediate(() => this.news.emit('grown'));
    return { kind: 'appended', revision, position, repeated: false };
  }

  /** Last revision that counts: −1 for a stream that was never there or is softly deleted. */
  visible(stream) {
    const last = this.revision.get(stream);
    return this.metadataOf(stream).$tb > BigInt(last) ? -1 : last;
  }

  truncate(stream, before, now) {
    const data = Buffer.from(`{"$tb":${before}}`);
    const event = { id: crypto.randomUUID(), type: '$metadata', contentType: 'application/json', data };
    return this.write(`$$${stream}`, [{ ...event, metadata: Buffer.alloc(0) }], now);
  }

  metadataOf(stream) {
    const row = stream.startsWith('$$') ? undefined : this.last.get(`$$${stream}`);
    if (!row) return { $tb: 0n };
    const parsed = JSON.parse(row.data.toString());
    const [, before] = /"\$tb":(\d+)/.exec(row.data.toString()) ?? [];
    return { ...parsed, $tb: BigInt(before ?? 0) };
  }
}

const mismatch = (expected, current) => {
  if (expected === 'any') return undefined;
  if (expected === 'exists') return current === -1 ? { kind: 'wrong-version', current } : undefined;
  const wanted = expected === 'none' ? -1 : expected;
  return wanted === current ? undefined : { kind: 'wrong-version', current };
};
