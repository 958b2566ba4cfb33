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
