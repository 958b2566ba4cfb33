import { join } from 'node:path';
import {
  LogReader,
  LogTexts,
  openEventStoreDb,
  openSqliteLog,
  lockFolder,
  TextsInFile,
  TextsOnServer,
  VerbatimCodec,
  type EventStore,
  type PrivateStreams,
} from '#event-store';
import type { Clock } from '#kernel';
import { productCodec } from './codec.js';

/** Where the log is kept: in the data folder, or on a server that several machines may share. */
export type LogPlace = Readonly<{ kind: 'sqlite' } | { kind: 'eventstoredb'; url: string }>;

/** The log, with the id by which views know that they are of it. */
export type ProductLog = EventStore &
  Readonly<{
    logId(): string;
    /** On a server only: streams that the nodes share beside the log. */
    privateStreams?(): PrivateStreams;
  }>;

/** What threads beside the writer need of the log. */
export type ReadLog = Readonly<{
  source: Pick<EventStore, 'head' | 'read' | 'readAll' | 'subscribe'>;
  logId: string;
  close(): Promise<void>;
}>;

type Opening = Readonly<{ place: LogPlace; data: string; clock: Pick<Clock, 'now'> }>;

/**
 * The log for the one process that works in a data folder.
 *
 * @throws FolderInUse when another one does
 * @throws StoreUnavailable when the server does not answer
 */
export const openProductLog = async (
  opening: Opening & Readonly<{ threads: boolean }>,
): Promise<ProductLog> => {
  const { place, data, clock, threads } = opening;
  const codec = productCodec();
  if (place.kind === 'sqlite') {
    return openSqliteLog({ folder: data, codec, writer: threads ? 'thread' : 'inline' });
  }
  const unlock = lockFolder(data);
  try {
    return await openEventStoreDb({ url: place.url, codec, clock, closed: unlock });
  } catch (error) {
    unlock();
    throw error;
  }
};

/** The log over a connection of its own. */
export const openReadLog = async ({ place, data, clock }: Opening): Promise<ReadLog> => {
  const codec = productCodec();
  if (place.kind === 'eventstoredb') {
    const log = await openEventStoreDb({ url: place.url, codec, clock });
    return { source: log, logId: log.logId(), close: () => log.close() };
  }
  const log = new LogReader(data, codec);
  return { source: log, logId: log.logId, close: async () => log.close() };
};

/**
 * The log as it lies there, over a connection of its own: for whoever proves it.
 *
 * @throws StoreUnavailable when the server does not answer
 */
export const openLogTexts = async ({ place, data, clock }: Opening): Promise<LogTexts> =>
  place.kind === 'sqlite'
    ? new TextsInFile(data)
    : new TextsOnServer(await openEventStoreDb({ url: place.url, codec: new VerbatimCodec(), clock }));

/** Where the tree over the log is kept: beside the views, and like them it may be thrown away. */
export const treePath = (data: string): string => join(data, 'tree.db');
