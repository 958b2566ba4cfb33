import { setTimeout } from 'node:timers/promises';
import { FolderInUse, type SqliteLog } from '#event-store';
import type { Position } from '#kernel';
import {
  openViews,
  viewNames,
  viewSets,
  type ProgressReport,
  type ViewReader,
  type ViewRunner,
  type ViewSource,
} from '#views';
import { viewRunners } from '../../worker/src/view-runners.js';
import { openForReading, openForWriting, requireLog } from './data-folder.js';
import { EXIT, Stop } from './exit.js';
import type { Output } from './output.js';

const PATIENCE_MS = 10_000;
const LOOK_MS = 100;

/** Runners of all views of a folder, in the order of `viewSets`; views that stop are told to `err`. */
export const runnersOf = (
  source: ViewSource,
  logId: string,
  data: string,
  { err }: Output,
): readonly ViewRunner[] => {
  const report = (said: ProgressReport): void => {
    if (said.kind === 'stopped') err(`view ${said.view} stopped at event ${said.eventId}: ${said.error}`);
    if (said.kind === 'failed') err(said.error);
  };
  return viewRunners({ source, logId, data, report });
};

/** Brings all views of a folder that this process has locked to the head of its log. */
export const catchUp = async (data: string, store: SqliteLog, output: Output): Promise<void> => {
  for (const runner of runnersOf(store, store.logId(), data, output))
    await runner.catchUp().finally(() => runner.close());
};

/** Builds these views anew. @throws FolderInUse while the server follows the log */
export const rebuild = async (data: string, names: readonly string[], output: Output): Promise<void> => {
  requireLog(data);
  const store = await openForWriting(data);
  const runners = runnersOf(store, store.logId(), data, output);
  try {
    for (const [index, { views, nameOf }] of viewSets.entries()) {
      const chosen = views.filter(({ name }) => names.includes(nameOf(name)));
      if (chosen.length > 0) await runners[index]?.rebuild(chosen.map(({ name }) => name));
    }
  } finally {
    for (const runner of runners) runner.close();
    await store.close();
  }
};

/** @throws Stop for a view that does not exist */
export const viewNamed = (name: string): string => {
  if (!viewNames.includes(name))
    throw new Stop(EXIT.refused, `no view ${name}; there are: ${viewNames.join(', ')}`);
  return name;
};

/**
 * The ordinary views, up to the head of the log: brought there by this process, or by the server that holds the
 * folder.
 *
 * @throws Stop when there is no log
 */
export const freshViews = async (data: string, output: Output): Promise<ViewReader> => {
  const head = await followed(data, output);
  return waitFor(openViews(data), head, output);
};

/** A reader for each of `viewSets`, likewise. What lies in the confidential one is compared and counted, never printed. */
export const freshReaders = async (data: string, output: Output): Promise<readonly ViewReader[]> => {
  const head = await followed(data, output);
  return Promise.all(viewSets.map(({ open }) => waitFor(open(data), head, output)));
};

/** Applies what is missing. @returns the head to wait for, where a server holds the folder and does it itself */
const followed = async (data: string, output: Output): Promise<Position | undefined> => {
  requireLog(data);
  try {
    const store = await openForWriting(data);
    await catchUp(data, store, output).finally(() => store.close());
    return undefined;
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
  }
  const log = openForReading(data);
  return log.head().finally(() => log.close());
};

const waitFor = async (
  views: ViewReader,
  head: Position | undefined,
  { err }: Output,
): Promise<ViewReader> => {
  for (let waited = 0; head !== undefined && views.position() < head; waited += LOOK_MS) {
    if (waited >= PATIENCE_MS) {
      err(`the server's views stand at ${views.position() || 'the start'}, the log at ${head}`);
      break;
    }
    await setTimeout(LOOK_MS);
    views.reopen();
  }
  return views;
};
