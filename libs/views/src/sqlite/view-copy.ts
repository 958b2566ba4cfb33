import { closeSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { settle } from '#event-store';
import { position, type Position } from '#kernel';
import { LAST_EVENT, type LastEvent } from './last-event.js';
import type { ViewFolder } from './view-folder.js';

/** What every file of a view has beside its own tables, whatever its version: raised when that changes. */
export const VIEW_FORMAT = 1;

/** What a copy of a view's file says of itself. */
export type ViewCopy = Readonly<{
  format: number;
  /** Name within its folder. */
  view: string;
  version: number;
  logId: string;
  /** Everything up to here is in it. */
  checkpoint: Position;
  last: LastEvent;
}>;

const UNFINISHED = /\.(sending|receiving)(-\w+)?$/;

/**
 * The file that serves, as of one moment, without what was deleted in it; whoever writes it or reads it is not held up.
 * The copy is readable by its owner alone.
 *
 * @returns `undefined` where no file of this version serves, it has stopped, or no event is known that it has seen
 */
export const copyServing = (
  folder: ViewFolder,
  { name, version }: Readonly<{ name: string; version: number }>,
  to: string,
): ViewCopy | undefined => {
  const current = folder.current(name, version);
  if (current?.version !== version) return undefined;
  closeSync(openSync(to, 'wx', 0o600));
  const db = new Database(current.path, { fileMustExist: true, readonly: true });
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
  return describeCopy(to, name, version);
};

type State = { log_id: string; position: string; poison_id: string | null };

/** What a file says of itself. @returns `undefined` where it has stopped or no event is known that it has seen */
export const describeCopy = (path: string, view: string, version: number): ViewCopy | undefined => {
  const db = new Database(path, { fileMustExist: true, readonly: true });
  try {
    const state = db.prepare<[], State>('SELECT log_id, position, poison_id FROM view_state').get();
    const known = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'view_last'`).get() !== undefined;
    const last = known ? db.prepare<[], LastEvent>(LAST_EVENT).get() : undefined;
    if (!state || state.poison_id !== null || !last) return undefined;
    const checkpoint = position(state.position);
    return { format: VIEW_FORMAT, view, version, logId: state.log_id, checkpoint, last };
  } finally {
    db.close();
  }
};

/** Where a copy is made before it is sent. */
export const sendingPath = (folder: ViewFolder, id: string): string => join(folder.path, `${id}.sending`);

/** Where a copy is received before it serves: `letServe` gives it its name. */
export const receivingPath = (folder: ViewFolder, name: string, version: number): string =>
  `${folder.nextPath(name, version)}.receiving`;

/** Bytes before name: a crash in between leaves a file that nobody takes for a view. */
export const letServe = (folder: ViewFolder, received: string): void => {
  settle(received);
  renameSync(received, received.replace(/\.receiving$/, ''));
  settle(folder.path);
};

/** What a crash has left half sent or half received. */
export const sweepCopies = (folder: ViewFolder): void => {
  for (const file of readdirSync(folder.path))
    if (UNFINISHED.test(file)) rmSync(join(folder.path, file), { force: true });
};
