import { setTimeout } from 'node:timers/promises';
import { FolderInUse, type SqliteLog } from '#event-store';
import type { Position } from '#kernel';
import {
  allViews,
  openViews,
  viewsFolder,
  ViewRunner,
  type ViewSource,
  type ProgressReport,
  type View,
  type ViewReader,
} from '#views';
import { openForReading, openForWriting, requireLog } from './data-folder.js';
import { EXIT, Stop } from './exit.js';
import type { Output } from './output.js';

const PATIENCE_MS = 10_000;
const LOOK_MS = 100;

/** A runner of all views over a log; views that stop are told to `err`. */
export const viewRunner = (
  source: ViewSource,
  logId: string,
  folder: string,
  { err }: Output,
): ViewRunner => {
  const report = (said: ProgressReport): void => {
    if (said.kind === 'stopped') err(`view ${said.view} stopped at event ${said.eventId}: ${said.error}`);
    if (said.kind === 'failed') err(said.error);
  };
  return new ViewRunner({ source, logId, folder, views: allViews, report });
};

/** Brings all views of a folder that this process has locked to the head of its log. */
export const catchUp = async (data: string, store: SqliteLog, output: Output): Promise<void> => {
  const runner = viewRunner(store, store.logId(), viewsFolder(data), output);
  await runner.catchUp().finally(() => runner.close());
};

/** Builds these views anew. @throws FolderInUse while the server follows the log */
export const rebuild = async (data: string, names: readonly string[], output: Output): Promise<void> => {
  requireLog(data);
  const store = await openForWriting(data);
  const runner = viewRunner(store, store.logId(), viewsFolder(data), output);
  try {
    await runner.rebuild(names);
  } finally {
    runner.close();
    await store.close();
  }
};

/** @throws Stop for a view that does not exist */
export const viewNamed = (name: string): View => {
  const view = allViews.find((one) => one.name === name);
  if (!view)
    throw new Stop(EXIT.refused, `no view ${name}; there are: ${allViews.map((one) => one.name).join(', ')}`);
  return view;
};

/**
 * The views, up to the head of the log: brought there by this process, or by the server that holds the folder.
 *
 * @throws Stop when there is no log
 */
export const freshViews = async (data: string, output: Output): Promise<ViewReader> => {
  requireLog(data);
  try {
    const store = await openForWriting(data);
    await catchUp(data, store, output).finally(() => store.close());
    return openViews(data);
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
  }
  const log = openForReading(data);
  const head = await log.head();
  log.close();
  return waitFor(openViews(data), head, output);
};

const waitFor = async (views: ViewReader, head: Position, { err }: Output): Promise<ViewReader> => {
  for (let waited = 0; views.position() < head; waited += LOOK_MS) {
    if (waited >= PATIENCE_MS) {
      err(`the server's views stand at ${views.position() || 'the start'}, the log at ${head}`);
      break;
    }
    await setTimeout(LOOK_MS);
    views.reopen();
  }
  return views;
};
