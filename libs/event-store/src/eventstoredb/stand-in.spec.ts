import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StandIn } from '../../../../test/stand-in/stand-in.mjs';
import { START } from '#kernel';
import { eventStoreContract } from '../contract.js';
import { all } from '../contract/log-under-test.js';
import { privateStreamsContract } from '../contract/private-streams.js';
import { Codec } from '../codec.js';
import type { EventStoreDbLog } from './eventstoredb-log.js';
import { machineClock } from '../../../../test/stand-in/machine-clock.js';
import { openEventStoreDb } from './open.js';

let folder: string;
let server: StandIn;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-stand-in-'));
  server = await StandIn.start({ file: join(folder, 'log.db') });
});

afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true });
});

describe('beside the log on a server', () => {
  let log: EventStoreDbLog;
  beforeAll(async () => {
    log = await openEventStoreDb({ url: server.url(), codec: new Codec(), clock: machineClock });
  });
  afterAll(() => log.close());
  privateStreamsContract('private streams', () => log.privateStreams());

  it('private streams are in no read and no subscription of the log', async () => {
    const before = await log.head();
    await log
      .privateStreams()
      .append({ stream: 'unseen-1', expected: 'none', entry: { type: 'Told', data: {} } });
    expect(await log.head()).toBe(before);
    const batches = await all(log.readAll(START));
    expect(batches.flatMap(({ events }) => events.map(({ stream }) => stream))).not.toContain(
      'vault-unseen-1',
    );
  });
});

eventStoreContract('the log on a server', async () => ({
  open: (codec) => openEventStoreDb({ url: server.url(), codec, clock: machineClock }),
  dispose: async () => undefined,
}));
