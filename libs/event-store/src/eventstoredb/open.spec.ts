import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { Codec } from '../codec.js';
import { openEventStoreDb } from './open.js';

const COMPILED = join(import.meta.dirname, '../../../../dist/libs/event-store/src/index.js');

const clock = { now: () => '2026-07-01T00:00:00.000Z' };

it('the client of a server is not loaded until somebody opens a log on one', async () => {
  if (!existsSync(COMPILED)) throw new Error('looks at the compiled code: npm run build:server');
  const loaded = `
    await import(${JSON.stringify(COMPILED)});
    const { default: { _cache } } = await import('node:module');
    console.log(Object.keys(_cache).filter((file) => /@eventstore|@grpc/.test(file)).length);`;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', loaded]);
  expect(stdout.trim()).toBe('0');
});

it('a text that is no connection string is refused without being repeated: it may hold a password', async () => {
  const opening = openEventStoreDb({ url: 'postgres://log:secret@host', codec: new Codec(), clock });
  await expect(opening).rejects.toThrow(/not a connection string of EventStoreDB/);
  await expect(opening).rejects.not.toThrow(/secret/);
});
