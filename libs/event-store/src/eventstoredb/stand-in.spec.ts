import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { StandIn } from '../../../../test/stand-in/stand-in.mjs';
import { eventStoreContract } from '../contract.js';
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

eventStoreContract('the log on a server', async () => ({
  open: (codec) => openEventStoreDb({ url: server.url(), codec, clock: machineClock }),
  dispose: async () => undefined,
}));
