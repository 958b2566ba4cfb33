import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { machineClock } from '../../../../test/stand-in/machine-clock.js';
import { serverContract } from '../../../../test/stand-in/server-contract.js';
import { Codec } from '../codec.js';
import { eventStoreContract } from '../contract.js';
import { privateStreamsContract } from '../contract/private-streams.js';
import type { EventStoreDbLog } from './eventstoredb-log.js';
import { openEventStoreDb } from './open.js';

/** A server that may be written to: the tests leave their streams in it. */
const url = process.env['EVENTSTORE_URL'];

if (url === undefined) {
  console.info(
    'The log on a real server is not tested: EVENTSTORE_URL is not set (esdb://user:password@host:2113).',
  );
  describe('the log on a real server', () =>
    it.skip('passes the contract of every log: EVENTSTORE_URL is not set', () => undefined));
} else {
  serverContract('a real server, to the client as it is', () => url);

  describe('beside the log on a real server', () => {
    let log: EventStoreDbLog;
    beforeAll(async () => {
      log = await openEventStoreDb({ url, codec: new Codec(), clock: machineClock });
    });
    afterAll(() => log.close());
    privateStreamsContract('private streams', () => log.privateStreams());
  });

  eventStoreContract('the log on a real server', async () => ({
    open: (codec) => openEventStoreDb({ url, codec, clock: machineClock }),
    dispose: async () => undefined,
  }));
}
