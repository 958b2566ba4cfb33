import { join } from 'node:path';
import { accessInFile, openRedis, sharedAccess, type Credentials } from '#access';
import { openEventStoreDb, type EventStore } from '#event-store';
import { configuration } from '../../api/src/configuration.js';
import { SystemClock } from '../../api/src/system-clock.js';
import { productCodec } from '../../worker/src/codec.js';
import { openForWriting } from './data-folder.js';
import { EXIT, Stop } from './exit.js';

export type Accounts = Readonly<{ store: EventStore; credentials: Credentials; close(): Promise<void> }>;

/**
 * The log and the passwords: of a data folder, for this process alone; or of several nodes, beside them, where
 * `NGHEDAN_PROFILE=cluster`.
 *
 * @throws FolderInUse while the server of the folder runs
 */
export const openAccounts = async (data: string): Promise<Accounts> => {
  const { nodes, place } = settings();
  const clock = new SystemClock();
  if (!nodes || place.kind === 'sqlite') {
    const store = await openForWriting(data);
    const access = accessInFile(join(data, 'access.db'), clock);
    return accounts(store, access);
  }
  const store = await openEventStoreDb({ url: place.url, codec: productCodec(), clock });
  const redis = await openRedis({ url: nodes.redis });
  const prefix = `nghedan:${store.logId()}:`;
  return accounts(store, sharedAccess({ streams: store.privateStreams(), redis, prefix, clock }));
};

const accounts = (
  store: EventStore,
  access: Readonly<{ credentials: Credentials; close(): Promise<void> }>,
): Accounts => ({
  store,
  credentials: access.credentials,
  close: async () => {
    await access.close();
    await store.close();
  },
});

/** @throws Stop with one sentence when the environment names something that cannot be */
export const settings = () => {
  try {
    return configuration(process.env);
  } catch (error) {
    throw new Stop(EXIT.usage, (error as Error).message);
  }
};
