import Database from 'better-sqlite3';
import type { Position } from '#kernel';

/** An event that a view's handler cannot take. The view stops before it; the others go on. */
export type Poison = Readonly<{ eventId: string; type: string; position: Position; error: string }>;

/** A complete file, read by others while it is written. */
export const openServing = (path: string): Database.Database => {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  return db;
};

/** Where the view stopped, for whoever looks at its file next. */
export const noteStop = (db: Database.Database, { eventId, position, error }: Poison): void => {
  db.prepare('UPDATE view_state SET poison_id = ?, poison_position = ?, poison_error = ?').run(
    eventId,
    position,
    error,
  );
};

/** The same in the file of an older version that goes on serving, because a newer one could not be built. */
export const noteStopOfSuccessor = (path: string, poison: Poison): void => {
  const db = openServing(path);
  noteStop(db, poison);
  db.close();
};
