import { existsSync } from 'node:fs';
import { lockFolder, openEventStoreDb, type EventStore } from '#event-store';
import { openVaultWrappings, StreamWrappings, type WrappedKeys } from '#identity';
import { SystemClock } from '../../api/src/system-clock.js';
import { workerLease } from '../../api/src/worker-part.js';
import { productCodec } from '../../worker/src/codec.js';
import { openProductLog } from '../../worker/src/log-place.js';
import { settings } from './accounts.js';
import { requireKnown, requireLog } from './data-folder.js';
import { EXIT, Stop } from './exit.js';

/** An office in which nobody works: its log, and where the keys of its vault lie. */
export type OfficeAtRest = Readonly<{
  store: EventStore;
  wrapped: WrappedKeys;
  /** Whether other nodes hold copies of the key file. */
  several: boolean;
  close(): Promise<void>;
}>;

/**
 * @throws FolderInUse while the server of the folder runs
 * @throws Stop while a worker of several nodes does, or when there is no vault
 */
export const openOfficeAtRest = async (data: string): Promise<OfficeAtRest> => {
  const { nodes, place } = settings();
  if (nodes && place.kind === 'eventstoredb') return nodesAtRest(data, place.url);
  if (place.kind === 'sqlite') requireLog(data);
  requireKnown(data);
  if (!existsSync(data)) throw new Stop(EXIT.refused, `${data} holds no vault`);
  const store = await openProductLog({ place, data, clock: new SystemClock(), threads: false });
  const wrapped = openVaultWrappings(data);
  const close = async (): Promise<void> => {
    wrapped?.close();
    await store.close();
  };
  if (wrapped) return { store, wrapped, several: false, close };
  await close();
  throw new Stop(EXIT.refused, `${data} holds no vault`);
};

/** The node of this machine by the lock of its folder, the worker by its lease; other nodes cannot be seen. */
const nodesAtRest = async (data: string, url: string): Promise<OfficeAtRest> => {
  const unlock = existsSync(data) ? lockFolder(data) : undefined;
  const store = await openEventStoreDb({
    url,
    codec: productCodec(),
    clock: new SystemClock(),
    closed: () => unlock?.(),
  }).catch((error: unknown) => {
    unlock?.();
    throw error;
  });
  const streams = store.privateStreams();
  if (await workerLease(streams, { process: '', place: '' }).isHeld()) {
    await store.close();
    throw new Stop(
      EXIT.inUse,
      'a worker runs, or was killed less than 15 seconds ago: stop every node first',
    );
  }
  return { store, wrapped: new StreamWrappings(streams), several: true, close: () => store.close() };
};
