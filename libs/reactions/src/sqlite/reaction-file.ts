import { join } from 'node:path';
import Database from 'better-sqlite3';
import { position, type Position } from '#kernel';
import { ReactionCheckpoints, type Stuck } from '../reaction-checkpoints.js';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS checkpoints (
    reaction TEXT PRIMARY KEY,
    position TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS log (id TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS stuck (
    reaction TEXT NOT NULL,
    event_id TEXT NOT NULL,
    stream   TEXT NOT NULL,
    revision INTEGER NOT NULL,
    position TEXT NOT NULL,
    code     TEXT NOT NULL,
    facts    TEXT NOT NULL,
    at       TEXT NOT NULL,
    PRIMARY KEY (reaction, event_id)
  ) STRICT, WITHOUT ROWID;`;

type StuckRow = Omit<Stuck, 'facts' | 'position'> & { facts: string; position: string };

/**
 * Checkpoints in `reactions.db` of the data folder; with `:memory:` as folder nothing is kept. Positions
 * of another log than `logId` mean nothing here: they are forgotten, and the reactions begin again.
 */
export class ReactionFile extends ReactionCheckpoints {
  private readonly db: Database.Database;

  constructor(folder: string, logId?: string) {
    super();
    this.db = new Database(folder === ':memory:' ? folder : join(folder, 'reactions.db'));
    this.db.pragma('journal_mode = WAL');
    // A checkpoint lost to a power cut is an older one: the reaction repeats itself, harmlessly.
    this.db.pragma('synchronous = NORMAL');
    this.db.exec(SCHEMA);
    if (logId !== undefined) this.belongTo(logId);
  }

  override async load(reaction: string): Promise<Position | undefined> {
    const find = this.db.prepare<[string], { position: string }>(
      'SELECT position FROM checkpoints WHERE reaction = ?',
    );
    const row = find.get(reaction);
    return row && position(row.position);
  }

  override async save(reaction: string, at: Position): Promise<void> {
    this.db
      .prepare(
        `INSERT INTO checkpoints (reaction, position) VALUES (?, ?)
         ON CONFLICT (reaction) DO UPDATE SET position = excluded.position`,
      )
      .run(reaction, at);
  }

  override async setAside(stuck: Stuck): Promise<void> {
    this.db
      .prepare(
        `INSERT OR REPLACE INTO stuck (reaction, event_id, stream, revision, position, code, facts, at)
         VALUES (:reaction, :eventId, :stream, :revision, :position, :code, :facts, :at)`,
      )
      .run({ ...stuck, facts: JSON.stringify(stuck.facts) });
  }

  override async stuck(): Promise<readonly Stuck[]> {
    const rows = this.db
      .prepare<[], StuckRow>(
        `SELECT reaction, event_id AS eventId, stream, revision, position, code, facts, at
           FROM stuck ORDER BY position, reaction`,
      )
      .all();
    return rows.map((row) => ({
      ...row,
      position: position(row.position),
      facts: JSON.parse(row.facts) as Stuck['facts'],
    }));
  }

  override async settle(reaction: string, eventId: string): Promise<void> {
    this.db.prepare('DELETE FROM stuck WHERE reaction = ? AND event_id = ?').run(reaction, eventId);
  }

  close(): void {
    this.db.close();
  }

  private belongTo(logId: string): void {
    const adopt = this.db.transaction(() => {
      const known = this.db.prepare<[], string>('SELECT id FROM log').pluck().get();
      if (known === logId) return;
      if (known !== undefined) this.db.exec('DELETE FROM checkpoints; DELETE FROM stuck;');
      this.db.exec('DELETE FROM log');
      this.db.prepare('INSERT INTO log (id) VALUES (?)').run(logId);
    });
    adopt.immediate();
  }
}
