import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { openEventStoreDb } from '#event-store';
import { productCodec } from '../../worker/src/codec.js';
import { machineClock } from '../../../test/stand-in/machine-clock.js';
import { StandIn } from '../../../test/stand-in/stand-in.mjs';
import { nghedan } from '../../../test/stand-in/terminal.js';

type Checked = Readonly<{
  ok: boolean;
  problems: readonly string[];
  log: Readonly<{ events: number; streams: number; root: string }>;
}>;

let folder: string;
let server: StandIn;

/** What a careless operator or a broken disk does to the server's own file. */
const damage = async (sql: string): Promise<void> => {
  await server.kill();
  const db = new Sqlite(join(folder, 'server.db'));
  db.exec(sql);
  db.close();
  await server.revive();
};

const check = async (...more: readonly string[]): Promise<Checked & Readonly<{ exit: number }>> => {
  const { exit, out } = await nghedan('check', '--data', folder, '--no-views', '--json', ...more);
  return { exit, ...(JSON.parse(out) as Checked) };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-check-server-'));
  server = await StandIn.start({ file: join(folder, 'server.db') });
  process.env['NGHEDAN_LOG'] = 'eventstoredb';
  process.env['EVENTSTORE_URL'] = server.url();
  const log = await openEventStoreDb({ url: server.url(), codec: productCodec(), clock: machineClock });
  for (let n = 0; n < 6; n += 1) {
    const revision = Math.floor(n / 2) * 2 - 1;
    const events = [1, 2].map((part) => ({ type: 'Noted', data: { note: `${n}.${part}` } }));
    const who = { recordedAt: machineClock.now(), actor: 'a', commandId: `c-${n}`, correlationId: 'x' };
    await log.append(`petition-${n % 2}`, revision < 0 ? 'none' : revision, events, who);
  }
  await log.close();
}, 60_000);
afterAll(async () => {
  delete process.env['NGHEDAN_LOG'];
  delete process.env['EVENTSTORE_URL'];
  await server.kill();
  rmSync(folder, { recursive: true });
});

describe('a check of a log on a server', () => {
  it('finds nothing wrong with what was written, and says its root', async () => {
    const { exit, ok, log } = await check();
    expect({ exit, ok, events: log.events, streams: log.streams }).toEqual({
      exit: 0,
      ok: true,
      events: 12,
      streams: 2,
    });
    expect((await check('--root', log.root)).exit).toBe(0);
  });

  it('sees by the root alone that one event says something else than it did', async () => {
    const { log } = await check();
    const change = (from: string, to: string): Promise<void> =>
      damage(`UPDATE events SET data = CAST(replace(CAST(data AS TEXT), '${from}', '${to}') AS BLOB)
        WHERE stream = 'petition-1' AND revision = 3`);
    await change('3.2', '9.9');
    expect((await check()).ok).toBe(true);
    const found = await check('--root', log.root);
    expect(found.exit).toBe(1);
    expect(found.problems).toEqual([expect.stringContaining(`and not ${log.root}`)]);
    await change('9.9', '3.2');
    expect((await check('--root', log.root)).exit).toBe(0);
  }, 60_000);

  it('sees an event that has another id than its command gave it', async () => {
    const { id } = await swapId('00000000-0000-5000-8000-000000000000');
    const { exit, problems } = await check();
    expect(exit).toBe(1);
    expect(problems).toEqual([expect.stringMatching(/does not have the id of its command$/)]);
    await swapId(id);
    expect((await check()).exit).toBe(0);
  }, 60_000);

  it('sees that the server was told to forget, whichever way', async () => {
    for (const setting of ['{"$maxAge":60}', '{"$maxCount":2}', '{"$tb":1}']) {
      await damage(metadata(setting));
      const { exit, problems } = await check();
      expect([setting, exit]).toEqual([setting, 1]);
      expect(problems.some((problem) => problem.includes('petition-0'))).toBe(true);
      const { out } = await nghedan('doctor', '--data', folder, '--json');
      const { findings } = JSON.parse(out) as { findings: { about: string; state: string; todo?: string }[] };
      expect(findings.find(({ about }) => about === 'log-server')).toMatchObject({
        state: 'ill',
        todo: expect.stringContaining('$maxAge'),
      });
      await damage(metadata('{}'));
    }
    expect((await check()).exit).toBe(0);
  }, 120_000);

  it('sees that an event is missing', async () => {
    await damage(`DELETE FROM events WHERE stream = 'petition-0' AND revision = 2`);
    const { exit, problems } = await check();
    expect(exit).toBe(1);
    expect(problems).toContain('petition-0: revision 2 is missing: 3 follows');
  }, 60_000);

  it('takes no root that is none', async () => {
    expect((await nghedan('check', '--data', folder, '--root', 'abc')).exit).toBe(2);
  });
});

/** Gives the event another id. @returns the one that it had */
const swapId = async (id: string): Promise<{ id: string }> => {
  const where = `stream = 'petition-1' AND revision = 1`;
  const db = new Sqlite(join(folder, 'server.db'), { readonly: true });
  const before = db.prepare<[], string>(`SELECT id FROM events WHERE ${where}`).pluck().get() ?? '';
  db.close();
  await damage(`UPDATE events SET id = '${id}' WHERE ${where}`);
  return { id: before };
};

const metadata = (setting: string): string => `
  INSERT INTO events SELECT max(position) + 1000, '$$petition-0',
    (SELECT coalesce(max(revision), -1) + 1 FROM events WHERE stream = '$$petition-0'),
    lower(hex(randomblob(4))) || '-0000-4000-8000-' || lower(hex(randomblob(6))),
    '$metadata', 'application/json', CAST('${setting}' AS BLOB), x'', max(created) FROM events`;

describe('an account of the server that is let read the log', () => {
  it('is added to those who may, once', async () => {
    const readers = async (account: string): Promise<unknown> =>
      JSON.parse((await nghedan('let-read', account, '--json')).out);
    expect(await readers('nghedan')).toEqual({ readers: ['$admins', 'nghedan'] });
    expect(await readers('sao-luu')).toEqual({ readers: ['$admins', 'nghedan', 'sao-luu'] });
    expect(await readers('nghedan')).toEqual({ readers: ['$admins', 'nghedan', 'sao-luu'] });
  });
});
