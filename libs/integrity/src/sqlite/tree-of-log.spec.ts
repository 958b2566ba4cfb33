import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import {
  copyLog,
  openEventStoreDb,
  openSqliteLog,
  rootOf,
  TextsInFile,
  TextsOnServer,
  VerbatimCodec,
  type AppendRequest,
} from '#event-store';
import { machineClock } from '../../../../test/stand-in/machine-clock.js';
import { StandIn } from '../../../../test/stand-in/stand-in.mjs';
import { TreeOfLog } from './tree-of-log.js';

let folder: string;
let server: StandIn;
let folders = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-tree-'));
  server = await StandIn.start({ file: join(folder, 'server.db') });
});

afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true });
});

const fresh = (): string => join(folder, `log-${String(++folders)}`);

const notes = (from: number, count: number, text = 'Đơn của “bà”'): AppendRequest[] =>
  Array.from({ length: count }, (_, n) => {
    const at = from + n;
    const meta = {
      recordedAt: '2026-11-02T01:00:00.000Z',
      actor: 'u',
      commandId: `c${String(at)}`,
      correlationId: 'c',
      schema: 1,
    };
    const data = { text, 10: at };
    return {
      stream: `letter-${String(at)}`,
      expected: 'none',
      events: [{ type: 'Noted', data, meta }],
      meta,
    };
  });

const write = async (place: string, requests: readonly AppendRequest[]): Promise<void> => {
  const log = await openSqliteLog({ folder: place, codec: new VerbatimCodec(), writer: 'inline' });
  await log.appendMany(requests);
  await log.close();
};

const rootOfLog = async (place: string): Promise<unknown> => {
  const log = await openSqliteLog({ folder: place, codec: new VerbatimCodec(), writer: 'inline' });
  return rootOf(log).finally(() => log.close());
};

const headOf = async (place: string, file = join(place, 'tree.db')) => {
  const tree = new TreeOfLog(() => new TextsInFile(place), file);
  return tree.reach().finally(() => tree.close());
};

describe('the tree over a log', () => {
  it('has the root that a migration compares, in a folder and on a server', async () => {
    const place = fresh();
    await write(place, notes(0, 1_500));
    const { size, root, others, continues } = await headOf(place);
    expect({ events: size, root }).toEqual(await rootOfLog(place));
    expect({ others, continues }).toEqual({ others: 1_500, continues: true });

    const log = await openSqliteLog({ folder: place, codec: new VerbatimCodec(), writer: 'inline' });
    const onServer = await openEventStoreDb({
      url: server.url(),
      codec: new VerbatimCodec(),
      clock: machineClock,
    });
    await copyLog(log, onServer);
    await log.close();
    const tree = new TreeOfLog(() => new TextsOnServer(onServer), ':memory:');
    expect(await tree.reach()).toMatchObject({ size, root });
    await tree.close();
  }, 60_000);

  it('goes on where it stopped, and is small', async () => {
    const place = fresh();
    for (const count of [1, 254, 1, 1, 3_000]) {
      await write(place, notes(folders * 10_000 + count * 7, count));
      const { size, root } = await headOf(place);
      expect({ events: size, root }).toEqual(await rootOfLog(place));
    }
    expect(statSync(join(place, 'tree.db')).size).toBeLessThan(3_257 * 32 * 1.6 + 40_000);
  });

  it('is made anew from another log, from a log that was changed at its end, and from a damaged file', async () => {
    const [place, other] = [fresh(), fresh()];
    const file = join(folder, 'one-file.db');
    await write(place, notes(0, 300));
    await write(other, notes(0, 200, 'khác'));
    await headOf(place, file);
    expect(await headOf(other, file)).toMatchObject({ size: 200 });

    const { root } = await headOf(place, file);
    const db = new Sqlite(join(place, 'log.db'));
    db.prepare(`UPDATE events SET data = '{"text":"đã sửa"}' WHERE position = 300`).run();
    db.close();
    expect((await headOf(place, file)).root).not.toBe(root);

    writeFileSync(file, 'nothing that SQLite knows, and long enough to be looked at by it at all'.repeat(20));
    for (const ending of ['-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    expect(await headOf(place, file)).toMatchObject({ size: 300 });
  });

  it('is computed from what lies in the log, and not from the hashes beside it', async () => {
    const place = fresh();
    await write(place, notes(0, 10));
    const { root } = await headOf(place, ':memory:');
    const db = new Sqlite(join(place, 'log.db'));
    db.prepare(`UPDATE events SET data = replace(data, 'bà', 'ông') WHERE position = 4`).run();
    expect((await headOf(place, ':memory:')).root).not.toBe(root);
    db.prepare(`UPDATE events SET data = 'not JSON any more' WHERE position = 4`).run();
    db.close();
    expect(await headOf(place, ':memory:')).toMatchObject({ size: 10 });
  });

  it('says how far it has come while the whole log is read once more', async () => {
    const place = fresh();
    await write(place, notes(0, 3_000));
    const tree = new TreeOfLog(() => new TextsInFile(place), join(place, 'tree.db'));
    await tree.reach();
    const order: string[] = [];
    const again = tree.recompute([]).then(({ events }) => order.push(`read ${String(events)}`));
    await write(place, notes(3_000, 10));
    const { size } = await tree.reach();
    order.push(`reached ${String(size)}`);
    await again;
    expect(order).toEqual(['reached 3010', expect.stringMatching(/^read 30[01]0$/)]);
    await tree.close();
  });

  it('may be asked by two at once, and by two processes on one file', async () => {
    const place = fresh();
    await write(place, notes(0, 2_500));
    const file = join(place, 'tree.db');
    const trees = [1, 2].map(() => new TreeOfLog(() => new TextsInFile(place), file));
    const heads = await Promise.all([...trees, ...trees].map((tree) => tree.reach()));
    expect(new Set(heads.map(({ size, root }) => `${String(size)} ${root}`)).size).toBe(1);
    await Promise.all(trees.map((tree) => tree.close()));
    const expected = await rootOfLog(place);
    expect({ events: heads[0]?.size, root: heads[0]?.root }).toEqual(expected);
  });
});
