import type Database from 'better-sqlite3';

/** Events that this file was made to leave out. A file of an older release has no such table until it is opened. */
const TABLE = 'CREATE TABLE IF NOT EXISTS view_skips (event_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID';

/** What a view's file left out: it moves with the rows and the checkpoint. */
export class LeftOut {
  private ids: ReadonlySet<string>;
  private pending: string[] = [];

  constructor(private readonly db: Database.Database) {
    db.exec(TABLE);
    this.ids = new Set(db.prepare<[], string>('SELECT event_id FROM view_skips').pluck().all());
  }

  get all(): ReadonlySet<string> {
    return this.ids;
  }

  add(eventId: string): void {
    this.pending.push(eventId);
  }

  /** Within the transaction of the batch. */
  write(): void {
    const insert = this.db.prepare('INSERT OR IGNORE INTO view_skips (event_id) VALUES (?)');
    for (const id of this.pending) insert.run(id);
  }

  /** After its commit. */
  settle(): void {
    if (this.pending.length > 0) this.ids = new Set([...this.ids, ...this.pending]);
    this.pending = [];
  }

  forget(): void {
    this.pending = [];
  }
}

/** What a file under another name of the connection left out; nothing where it was not written by this release. */
export const leftOutOf = (db: Database.Database, schema: string): readonly string[] => {
  const known = db.prepare(`SELECT 1 FROM ${schema}.sqlite_schema WHERE name = 'view_skips'`).get();
  return known === undefined
    ? []
    : db.prepare<[], string>(`SELECT event_id FROM ${schema}.view_skips ORDER BY event_id`).pluck().all();
};
