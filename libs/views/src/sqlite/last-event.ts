import type Database from 'better-sqlite3';
import type { Position, Recorded } from '#kernel';
import type { EventStore } from '#event-store';

/** An event by its place in its stream and in the log. */
export type LastEvent = Readonly<{ stream: string; revision: number; id: string; position: Position }>;

/** A file of an older release has no such table until it is opened, and no row until it takes an event. */
const TABLE = `CREATE TABLE IF NOT EXISTS view_last (one INTEGER PRIMARY KEY CHECK (one = 1), stream TEXT NOT NULL,
  revision INTEGER NOT NULL, id TEXT NOT NULL, position TEXT NOT NULL) STRICT`;

export const LAST_EVENT = 'SELECT stream, revision, id, position FROM view_last';

/**
 * The newest event that a view's file has seen: it moves with the rows and the checkpoint, so that the log can be
 * asked whether it is the one from which the file was made.
 */
export class LastSeen {
  private pending: Recorded | undefined;
  private readonly put: Database.Statement;

  constructor(private readonly db: Database.Database) {
    db.exec(TABLE);
    this.put = db.prepare(
      'INSERT OR REPLACE INTO view_last (one, stream, revision, id, position) VALUES (1, ?, ?, ?, ?)',
    );
  }

  saw(event: Recorded): void {
    this.pending = event;
  }

  /** Within the transaction of the batch. */
  write(): void {
    if (!this.pending) return;
    const { stream, revision, id, position } = this.pending;
    this.put.run(stream, revision, id, position);
    this.pending = undefined;
  }

  forget(): void {
    this.pending = undefined;
  }

  /** `undefined` where the file has seen none, or none since an older release wrote it. */
  read(): LastEvent | undefined {
    return this.db.prepare<[], LastEvent>(LAST_EVENT).get();
  }
}

/** Whether the log has the same event at the same place: one that was put back from a backup may have another one. */
export const stands = async (log: Pick<EventStore, 'read'>, last: LastEvent): Promise<boolean> => {
  const { stream, revision, id, position } = last;
  for await (const event of log.read(stream, { from: revision, max: 1 }))
    return event.revision === revision && event.id === id && event.position === position;
  return false;
};
