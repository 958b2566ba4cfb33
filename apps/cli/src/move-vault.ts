import { join } from 'node:path';
import { bringPasswordsBack, copyPasswords, type UserRegistered } from '#access';
import { openEventStoreDb, VerbatimCodec, type EventStoreDbLog } from '#event-store';
import { bringVaultBack, copyVault, type VaultCopy } from '#identity';
import { START, type Recorded } from '#kernel';
import { SystemClock } from '../../api/src/system-clock.js';
import { keyFileOf, openForReading } from './data-folder.js';
import type { Output } from './output.js';

/** Onto private streams of the server; what a run before has copied is passed over. */
export const shareVault = (data: string, url: string, output: Output): Promise<void> =>
  withServer(url, async (log) => {
    const streams = log.privateStreams();
    const copy = await copyVault(data, keyFileOf(data), streams);
    tell(output, copy, await copyPasswords(join(data, 'access.db'), streams), 'on the server');
  });

/** From private streams into a folder that has the log already: who has an account stands there. */
export const fetchVault = (url: string, data: string, output: Output): Promise<void> =>
  withServer(url, async (log) => {
    const streams = log.privateStreams();
    const copy = await bringVaultBack(streams, data, keyFileOf(data));
    const accounts = await accountsIn(data);
    tell(output, copy, await bringPasswordsBack(streams, accounts, join(data, 'access.db')), `in ${data}`);
  });

const withServer = async (url: string, work: (log: EventStoreDbLog) => Promise<void>): Promise<void> => {
  const log = await openEventStoreDb({ url, codec: new VerbatimCodec(), clock: new SystemClock() });
  try {
    await work(log);
  } finally {
    await log.close();
  }
};

const accountsIn = async (data: string): Promise<UserRegistered['data'][]> => {
  const log = openForReading(data);
  const accounts: UserRegistered['data'][] = [];
  try {
    for await (const { events } of log.readAll(START, { types: ['UserRegistered'] }))
      accounts.push(...(events as readonly Recorded<UserRegistered>[]).map((event) => event.data));
    return accounts;
  } finally {
    log.close();
  }
};

const tell = ({ err }: Output, { people, cases }: VaultCopy, passwords: number, where: string): void =>
  err(`${people} people, the keys of ${cases} cases and ${passwords} passwords are ${where}`);
