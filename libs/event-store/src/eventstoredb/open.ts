import type { EventStoreDbLog } from './eventstoredb-log.js';
import type { EventStoreDbOptions } from './options.js';
import { PATIENCE } from './patience.js';

/**
 * The log on a server of EventStoreDB (22.6 or newer) or KurrentDB. Its client is loaded here and not before: an
 * office without such a server never runs it.
 *
 * @throws TypeError when the text is not a connection string
 * @throws StoreUnavailable when the server cannot be reached, or refuses the user
 * @throws Error when the clocks of server and machine are more than ten seconds apart
 */
export const openEventStoreDb = async (options: EventStoreDbOptions): Promise<EventStoreDbLog> => {
  const { start } = await import('./start.js');
  return start({ ...options, patience: { ...PATIENCE, ...options.patience } });
};

/**
 * Lets an account of the server read the whole log, as a node must, without being an administrator there.
 *
 * @param url connection string with an administrator of the server
 * @returns the accounts and groups that may read the log now
 * @throws StoreUnavailable when the server is away, or its account may not do this
 */
export const letRead = async (url: string, account: string): Promise<readonly string[]> => {
  const { allowReader } = await import('./allow-reader.js');
  return allowReader(url, account);
};
