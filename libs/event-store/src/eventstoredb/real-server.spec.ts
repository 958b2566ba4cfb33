import { describe, it } from '@jest/globals';
import { machineClock } from '../../../../test/stand-in/machine-clock.js';
import { eventStoreContract } from '../contract.js';
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
  eventStoreContract('the log on a real server', async () => ({
    open: (codec) => openEventStoreDb({ url, codec, clock: machineClock }),
    dispose: async () => undefined,
  }));
}
