// Where the vault is whose key is changed: in a folder, or on a server of the log.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openEventStoreDb, VerbatimCodec } from '../../../dist/libs/event-store/src/index.js';
import {
  openStreamVault,
  openVault,
  openVaultWrappings,
  StreamWrappings,
} from '../../../dist/libs/identity/src/index.js';

const clock = { now: () => new Date().toISOString(), today: () => '2026-03-02' };

const inFolder = ({ folder, kek }) => {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  return {
    open: async () => {
      const { vault } = await openVault({ data, kek, clock });
      return { vault, close: () => vault.close() };
    },
    wrapped: async () => openVaultWrappings(data),
  };
};

const onServer = ({ kek, url }) => {
  const connect = () => openEventStoreDb({ url, codec: new VerbatimCodec(), clock });
  return {
    open: async () => {
      const log = await connect();
      try {
        const { vault } = await openStreamVault({ streams: log.privateStreams(), kek, clock });
        return { vault, close: () => log.close() };
      } catch (error) {
        await log.close();
        throw error;
      }
    },
    wrapped: async () => new StreamWrappings((await connect()).privateStreams()),
  };
};

/** @param plan `{ place: 'folder' | 'server', folder, kek, url }` */
export const placeOf = (plan) => (plan.place === 'folder' ? inFolder : onServer)(plan);
