import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database, type Statement } from 'better-sqlite3';
import type { Row } from '../fields/row.js';

const PREFIX = 'import-rows-';
const BATCH = 5_000;

/**
 * Puts the rows of each case together when the file does not, without holding them in memory: a temporary
 * SQLite file, read back case by case in order of first appearance. Lost with the process, which is fine.
 */
export class RowSpool {
  private readonly file: string;
  private readonly db: Database;
  private readonly add: Statement<[number, number, string]>;
  private readonly cases = new Map<string, number>();
  private waiting = 0;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.file = join(folder, `${PREFIX}${String(process.pid)}.db`);
    rmSync(this.file, { force: true });
    this.db = new Sqlite(this.file);
    this.db.pragma('journal_mode = OFF');
    this.db.pragma('synchronous = OFF');
    this.db.pragma('cache_size = -65536');
    this.db.exec(
      'CREATE TABLE spooled (place INTEGER, number INTEGER, cells TEXT, PRIMARY KEY (place, number)) WITHOUT ROWID',
    );
    this.add = this.db.prepare('INSERT INTO spooled VALUES (?, ?, ?)');
  }

  push(id: string, row: Row): void {
    const place = this.cases.get(id) ?? this.cases.size;
    this.cases.set(id, place);
    if (this.waiting === 0) this.db.exec('BEGIN');
    this.add.run(place, row.number, JSON.stringify(row.cells));
    this.waiting = (this.waiting + 1) % BATCH;
    if (this.waiting === 0) this.db.exec('COMMIT');
  }

  /** The rows of each case in file order; the case that appeared first comes first. */
  *groups(): Generator<readonly Row[]> {
    if (this.waiting > 0) this.db.exec('COMMIT');
    this.waiting = 0;
    const all = this.db
      .prepare<[], [number, number, string]>('SELECT * FROM spooled ORDER BY place, number')
      .raw();
    let rows: Row[] = [];
    let current = 0;
    for (const [place, number, cells] of all.iterate()) {
      if (place !== current && rows.length > 0) {
        yield rows;
        rows = [];
      }
      current = place;
      rows.push({ number, cells: JSON.parse(cells) as string[] });
    }
    if (rows.length > 0) yield rows;
  }

  close(): void {
    this.db.close();
    rmSync(this.file, { force: true });
  }
}

/** Removes what a killed import left behind. Only for whoever holds the folder's lock. */
export const removeOldSpools = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(PREFIX)) rmSync(join(folder, name), { force: true });
  }
};
