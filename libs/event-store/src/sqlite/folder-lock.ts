import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { sqliteCode } from './sqlite-code.js';

/** Somebody else writes to this folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  constructor(folder: string, pid: number | undefined) {
    super(`${folder} is in use by ${pid === undefined ? 'another process' : `process ${pid}`}`);
  }
}

/**
 * One writer for a folder. The lock is the operating system's (SQLite's reserved lock on `lock.db`), so it
 * ends with the process that holds it, however that ends; the pid inside is only for the message.
 *
 * @returns lets go of the folder
 * @throws FolderInUse
 */
export const lockFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new Sqlite(join(folder, 'lock.db'), { timeout: 0 });
  try {
    take(db, folder);
  } catch (error) {
    db.close();
    throw error;
  }
  return () => db.close();
};

const take = (db: Database, folder: string): void => {
  try {
    db.exec(`BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (pid INTEGER) STRICT; DELETE FROM holder`);
    db.prepare('INSERT INTO holder VALUES (?)').run(process.pid);
    db.exec('COMMIT; BEGIN IMMEDIATE');
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY')) throw new FolderInUse(folder, holder(db));
    throw error;
  }
};

const holder = (db: Database): number | undefined => {
  try {
    return db.prepare<[], number>('SELECT pid FROM holder').pluck().get();
  } catch {
    return undefined;
  }
};
