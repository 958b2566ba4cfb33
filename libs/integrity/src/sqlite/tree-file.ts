import { rmSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { leafHash, sqliteCode, type LogText } from '#event-store';
import { START, position, type Position } from '#kernel';
import { HashTiles } from '../tree/hash-tiles.js';
import { holderOf } from '../tree/holder-of.js';
import { isOwnStream } from '../domain/checkpoint.js';
import { ownEventOf, type OwnEvent } from '../tree/own-events.js';
import type { HeldOutside, LoggedCheckpoint } from '../tree/log-tree.js';

const FORMAT = 1;

const SCHEMA = `
  CREATE TABLE place (
    log TEXT NOT NULL, size INTEGER NOT NULL, position TEXT NOT NULL, previous TEXT NOT NULL, leaf BLOB,
    others INTEGER NOT NULL, first TEXT
  ) STRICT;
  CREATE TABLE tiles (level INTEGER, tile INTEGER, hashes BLOB NOT NULL, PRIMARY KEY (level, tile)) STRICT, WITHOUT ROWID;
  CREATE TABLE checkpoints (
    size INTEGER PRIMARY KEY, root TEXT NOT NULL, note TEXT NOT NULL, at TEXT NOT NULL, stream TEXT NOT NULL
  ) STRICT;
  CREATE TABLE held (n INTEGER PRIMARY KEY, size INTEGER NOT NULL, way TEXT NOT NULL, holder TEXT NOT NULL, at TEXT NOT NULL) STRICT;
  CREATE TABLE keys (n INTEGER PRIMARY KEY, vkey TEXT NOT NULL) STRICT;
  PRAGMA user_version = ${FORMAT};
`;

/** Where the file stands in its log. */
export type TreePlace = Readonly<{
  log: string;
  size: number;
  position: Position;
  /** Position of the event before the last one. */
  previous: Position;
  /** Leaf of the last one. */
  leaf: Buffer | null;
  others: number;
  first: string | null;
}>;

const NOWHERE: Omit<TreePlace, 'log'> = {
  size: 0,
  position: START,
  previous: START,
  leaf: null,
  others: 0,
  first: null,
};

/** Somebody else has written on in the file meanwhile: it is to be opened again. */
export class TreeMovedOn extends Error {
  override readonly name = 'TreeMovedOn';
}

/**
 * The hashes of the tree over a log, and what the log says of keys and checkpoints, in a small file that may be thrown
 * away: it knows its log by the log's id, and is made anew when it is of another one.
 */
export class TreeFile {
  tiles: HashTiles;
  private at: TreePlace;
  private readonly db: Database;

  /** @param file path, or `:memory:` */
  constructor(file: string, logId: string) {
    this.db = opened(file);
    const found = this.stored();
    this.at = found?.log === logId ? found : this.emptied(logId);
    this.tiles = this.read();
  }

  get place(): TreePlace {
    return this.at;
  }

  /** Adds the events that follow. @throws TreeMovedOn when the file has others already */
  add(events: readonly LogText[]): void {
    this.db
      .transaction(() => {
        if (this.stored()?.size !== this.at.size)
          throw new TreeMovedOn('the tree was written on by another process');
        for (const event of events) this.addOne(event);
        this.tiles.settle();
        this.keep(this.at);
      })
      .immediate();
  }

  /** Throws all of it away. */
  clear(): void {
    this.at = this.emptied(this.at.log);
    this.tiles = this.read();
  }

  get last(): LoggedCheckpoint | undefined {
    return this.db
      .prepare<[], LoggedCheckpoint>('SELECT * FROM checkpoints ORDER BY size DESC LIMIT 1')
      .get();
  }

  /** Newest first. */
  newest(most: number): readonly LoggedCheckpoint[] {
    return this.db
      .prepare<[number], LoggedCheckpoint>('SELECT * FROM checkpoints ORDER BY size DESC LIMIT ?')
      .all(most);
  }

  /** Those up to a size, oldest first. */
  checkpoints(upTo = Number.MAX_SAFE_INTEGER): readonly LoggedCheckpoint[] {
    return this.db
      .prepare<[number], LoggedCheckpoint>('SELECT * FROM checkpoints WHERE size <= ? ORDER BY size')
      .all(upTo);
  }

  get held(): HeldOutside | undefined {
    return this.db
      .prepare<[], HeldOutside>('SELECT size, way, holder, at FROM held ORDER BY size DESC, n DESC LIMIT 1')
      .get();
  }

  /** Sizes of all checkpoints that somebody outside holds. */
  get heldSizes(): readonly number[] {
    return this.db.prepare<[], number>('SELECT DISTINCT size FROM held').pluck().all();
  }

  /** Every key that was in force, oldest first. */
  get keys(): readonly string[] {
    return this.db.prepare<[], string>('SELECT vkey FROM keys ORDER BY n').pluck().all();
  }

  close(): void {
    this.db.close();
  }

  private addOne(event: LogText): void {
    const leaf = leafHash(event);
    this.tiles.add(leaf);
    const { size, position: previous, others, first, log } = this.at;
    this.at = {
      log,
      size: size + 1,
      position: event.position,
      previous,
      leaf,
      others: isOwnStream(event.stream) ? others : size + 1,
      first: first ?? event.id,
    };
    const own = ownEventOf(event);
    if (own) this.note(own, event.stream);
  }

  private note(event: OwnEvent, stream: string): void {
    switch (event.type) {
      case 'CheckpointSigned':
        this.db
          .prepare('INSERT OR IGNORE INTO checkpoints (size, root, note, at, stream) VALUES (?, ?, ?, ?, ?)')
          .run(event.data.size, event.data.root, event.data.note, event.at, stream);
        return;
      case 'CheckpointWitnessed':
        this.db
          .prepare('UPDATE checkpoints SET note = ? WHERE size = ?')
          .run(event.data.note, event.data.size);
        return this.hold(holderOf(event, event.at));
      case 'CheckpointTakenOut':
        return this.hold(holderOf(event, event.at));
      default:
        this.db.prepare('INSERT INTO keys (vkey) VALUES (?)').run(event.data.vkey);
    }
  }

  private hold(held: HeldOutside | undefined): void {
    if (held)
      this.db
        .prepare('INSERT INTO held (size, way, holder, at) VALUES (:size, :way, :holder, :at)')
        .run(held);
  }

  private stored(): TreePlace | undefined {
    const row = this.db.prepare<[], TreePlace>('SELECT * FROM place').get();
    return row && { ...row, position: position(row.position), previous: position(row.previous) };
  }

  private keep({ log, size, position: reached, previous, leaf, others, first }: TreePlace): void {
    this.db
      .prepare(
        'UPDATE place SET log = ?, size = ?, position = ?, previous = ?, leaf = ?, others = ?, first = ?',
      )
      .run(log, size, reached, previous, leaf, others, first);
  }

  private emptied(log: string): TreePlace {
    const place = { log, ...NOWHERE };
    this.db.transaction(() => {
      for (const table of ['place', 'tiles', 'checkpoints', 'held', 'keys'])
        this.db.exec(`DELETE FROM ${table}`);
      this.db.exec(`INSERT INTO place (log, size, position, previous, others) VALUES ('', 0, '', '', 0)`);
      this.keep(place);
    })();
    return place;
  }

  private read(): HashTiles {
    const find = this.db.prepare<[number, number], Buffer>(
      'SELECT hashes FROM tiles WHERE level = ? AND tile = ?',
    );
    const put = this.db.prepare('INSERT OR REPLACE INTO tiles (level, tile, hashes) VALUES (?, ?, ?)');
    const shelf = {
      read: (level: number, tile: number): Buffer | undefined => find.pluck().get(level, tile),
      write: (level: number, tile: number, hashes: Buffer): void => void put.run(level, tile, hashes),
    };
    return new HashTiles(shelf, this.at.size);
  }
}

/** A damaged file, or one of another format, is thrown away: the log has everything. */
const opened = (file: string): Database => {
  const db = new Sqlite(file, { timeout: 10_000 });
  try {
    db.pragma('journal_mode = WAL');
    // What a power cut takes is computed again.
    db.pragma('synchronous = NORMAL');
    const format = db.pragma('user_version', { simple: true });
    if (format === 0) db.transaction(() => db.exec(SCHEMA))();
    else if (format !== FORMAT) throw new Sqlite.SqliteError('the tree has another format', 'SQLITE_NOTADB');
    return db;
  } catch (error) {
    db.close();
    if (!/NOTADB|CORRUPT/.test(sqliteCode(error) ?? '')) throw error;
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    return opened(file);
  }
};
