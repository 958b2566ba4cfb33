import { connect } from './connect.js';
import { EventStoreDbLog } from './eventstoredb-log.js';
import { Head } from './head.js';
import type { EventStoreDbOptions } from './options.js';
import type { Patience } from './patience.js';
import { RetentionWatch } from './retention.js';
import { logIdOf, MOST_SKEW, skewOf } from './start-up.js';

type Starting = EventStoreDbOptions & Readonly<{ patience: Patience }>;

/** Connects and looks at what a wrong set-up would spoil. */
export const start = async ({ url, codec, clock, patience, closed }: Starting): Promise<EventStoreDbLog> => {
  const connection = connect(url);
  const { client } = connection;
  const retention = new RetentionWatch(client, patience);
  try {
    const skew = await skewOf(client, clock, patience);
    if (Math.abs(skew) > MOST_SKEW) {
      const seconds = Math.round(skew / 1_000);
      throw new Error(
        `the clock of the log's server is ${seconds} s ahead of this machine's: set both by NTP`,
      );
    }
    const logId = await logIdOf(client, patience);
    const head = new Head(client, patience);
    await head.find();
    await retention.begun(patience.attempt);
    return new EventStoreDbLog({ connection, codec, patience, logId, head, retention, closed });
  } catch (error) {
    retention.stop();
    await connection.close();
    throw error;
  }
};
