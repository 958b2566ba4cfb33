import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { MemoryPrivateStreams, openEventStoreDb, VerbatimCodec, type EventStoreDbLog } from '#event-store';
import { openStreamVault, openVault, type OpenedVault } from '#identity';
import { localDate, START, type Recorded } from '#kernel';
import type { KeyFileChanged } from '#upkeep';
import { SystemClock } from '../../api/src/system-clock.js';
import { workerLease } from '../../api/src/worker-part.js';

import { StandIn } from '../../../test/stand-in/stand-in.mjs';
import { nghedan } from '../../../test/stand-in/terminal.js';
import { openForReading, openForWriting } from './data-folder.js';

const hoa = { name: 'Trần Thị Hòa', phone: '0912345678' };
const xa = (commandId: string) => ({ commandId, unit: 'xa-a' });
const clock = new SystemClock();

let folder: string;
let data: string;
let kek: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-new-key-'));
  data = join(folder, 'data');
  kek = `${data}.kek`;
});
afterEach(() => rmSync(folder, { recursive: true }));

type Found = Readonly<{ about: string; state: string; says: string; todo?: string }>;

const found = async (): Promise<readonly Found[]> =>
  (JSON.parse((await nghedan('doctor', '--data', data, '--json')).out) as { findings: readonly Found[] })
    .findings;

const changed = async (): Promise<Readonly<{ from: string; to: string; oldFile: string }>> => {
  const { exit, out, err } = await nghedan('new-key', '--data', data, '--json');
  expect({ exit, err }).toEqual({ exit: 0, err: expect.stringContaining('the key file holds the new key') });
  return JSON.parse(out) as { from: string; to: string; oldFile: string };
};

describe('a new key for the office of a folder', () => {
  beforeEach(async () => {
    const store = await openForWriting(data);
    const occurredOn = localDate('2026-01-05');
    const unit = (unitId: string, more: object) => ({
      type: 'UnitEstablished' as const,
      data: {
        unitId,
        occurredOn,
        name: unitId,
        level: 'province',
        remote: false,
        validFrom: occurredOn,
        ...more,
      },
    });
    for (const event of [unit('tinh-a', {}), unit('xa-a', { parent: 'tinh-a', level: 'commune' })]) {
      const meta = { recordedAt: '2026-01-05T02:00:00.000Z', actor: 'an', commandId: event.data.unitId };
      await store.append(`unit-${event.data.unitId}`, 'none', [event], { ...meta, correlationId: 'c' });
    }
    await store.close();
  });

  const open = (): Promise<OpenedVault> => openVault({ data, clock });
  const settleOne = async (): Promise<string> => {
    const { vault } = await open();
    const { subjectId } = await vault.remember(hoa, xa('c-1'));
    await vault.close();
    return subjectId;
  };
  const written = async (): Promise<readonly KeyFileChanged['data'][]> => {
    const log = openForReading(data);
    const events: KeyFileChanged['data'][] = [];
    for await (const batch of log.readAll(START, { types: ['KeyFileChanged'] }))
      events.push(...(batch.events as readonly Recorded<KeyFileChanged>[]).map((event) => event.data));
    log.close();
    return events;
  };

  it('opens every name, stands in the log by its id, and says what is to be done', async () => {
    const subjectId = await settleOne();
    const { exit, out } = await nghedan('new-key', '--data', data);
    expect(exit).toBe(0);
    expect(out).toMatch(/1 people, 0 denouncers, 0 cases and 0 accounts/);
    expect(out).toMatch(/Destroy .*data\.kek\.old-[0-9a-f]{16}/);
    const { vault } = await open();
    expect(await vault.reveal(subjectId)).toEqual(hoa);
    await vault.close();
    expect(await written()).toMatchObject([{ unit: 'tinh-a', keys: 1 }]);
    expect(JSON.stringify(await written())).not.toContain(readFileSync(kek, 'utf8').trim().split(' ')[1]);
  });

  it('is refused while somebody works there, or nothing is encrypted', async () => {
    expect(await nghedan('new-key', '--data', data)).toMatchObject({
      exit: 4,
      err: `${data} holds no vault`,
    });
    await settleOne();
    const store = await openForWriting(data);
    expect((await nghedan('new-key', '--data', data)).exit).toBe(3);
    await store.close();
    expect((await nghedan('new-key', '--data', join(folder, 'elsewhere'))).exit).toBe(4);
    expect(existsSync(`${kek}.new`)).toBe(false);
  });

  it('leaves the doctor uneasy until the old one is destroyed, and until it is finished', async () => {
    const subjectId = await settleOne();
    const { oldFile } = await changed();
    expect(await found()).toContainEqual(expect.objectContaining({ about: 'old-key', state: 'watch' }));
    // As a run that was killed before the file changed has left it.
    renameSync(kek, `${kek}.new`);
    renameSync(oldFile, kek);
    expect(await found()).toContainEqual(
      expect.objectContaining({ about: 'new-key', todo: expect.stringContaining('nghedan new-key') }),
    );
    const { vault } = await open();
    expect(await vault.reveal(subjectId)).toEqual(hoa);
    await vault.close();
    rmSync((await changed()).oldFile);
    expect((await found()).filter(({ about }) => /-key$/.test(about))).toEqual([]);
    expect(await written()).toHaveLength(1);
  });
});

describe('a new key for several nodes', () => {
  let server: StandIn;
  let log: EventStoreDbLog;
  const settings = { NGHEDAN_PROFILE: 'cluster', REDIS_URL: 'redis://127.0.0.1:1' };
  beforeEach(async () => {
    server = await StandIn.start({ file: join(folder, 'log.db') });
    log = await openEventStoreDb({ url: server.url(), codec: new VerbatimCodec(), clock });
    Object.assign(process.env, settings, { EVENTSTORE_URL: server.url(), NGHEDAN_KEK: kek });
  }, 60_000);
  afterEach(async () => {
    for (const name of [...Object.keys(settings), 'EVENTSTORE_URL', 'NGHEDAN_KEK']) delete process.env[name];
    await log.close();
    await server.kill();
  });

  const open = (file = kek): Promise<OpenedVault> =>
    openStreamVault({ streams: log.privateStreams(), kek: file, clock });

  it('opens every name on every node that has it, and is refused to whoever has the old one', async () => {
    const { vault } = await open();
    const { subjectId } = await vault.remember(hoa, xa('c-1'));
    const gone = await vault.remember({ name: 'Phạm Văn Xóa' }, xa('c-2'));
    const text = await vault.sealText('visit-1', 'kể ở quầy');
    await vault.erase(gone.subjectId);
    const { oldFile } = await changed();
    cpSync(oldFile, join(folder, 'node-2.kek'));
    await expect(open(join(folder, 'node-2.kek'))).rejects.toThrow(/new-key/);
    cpSync(kek, join(folder, 'node-3.kek'));
    const again = await open(join(folder, 'node-3.kek'));
    expect(await again.vault.reveal(subjectId)).toEqual(hoa);
    expect(await again.vault.openText(text)).toBe('kể ở quầy');
    expect(await again.vault.reveal(gone.subjectId)).toBeUndefined();
  }, 60_000);

  it('is that of the folder where one machine has its log there', async () => {
    mkdirSync(data, { mode: 0o700 });
    delete process.env['NGHEDAN_PROFILE'];
    process.env['NGHEDAN_LOG'] = 'eventstoredb';
    try {
      const here = await openVault({ data, clock });
      const { subjectId } = await here.vault.remember(hoa, xa('c-1'));
      await here.vault.close();
      await changed();
      const again = await openVault({ data, clock });
      expect(await again.vault.reveal(subjectId)).toEqual(hoa);
      await again.vault.close();
      expect(await log.privateStreams().read('master-1')).toEqual([]);
    } finally {
      delete process.env['NGHEDAN_LOG'];
    }
  }, 60_000);

  /** What a thief makes of the server's disk: every entry that stands in its file, streams that were deleted included. */
  const stolen = async (leaveOut?: string): Promise<MemoryPrivateStreams> => {
    const disk = new Database(join(folder, 'log.db'), { readonly: true });
    const rows = disk
      .prepare<[], { stream: string; type: string; data: Buffer }>(
        `SELECT stream, type, data FROM events WHERE stream LIKE 'vault-%' ORDER BY position`,
      )
      .all();
    disk.close();
    const streams = new MemoryPrivateStreams();
    for (const { stream: name, type, data: bytes } of rows) {
      if (type === leaveOut) continue;
      const stream = name.slice('vault-'.length);
      const entry = { type, data: JSON.parse(bytes.toString()) as Record<string, unknown> };
      const last = (await streams.read(stream))?.at(-1);
      await streams.append({ stream, expected: last?.revision ?? 'none', entry });
    }
    return streams;
  };
  const read = async (streams: MemoryPrivateStreams, file: string, subjectId: string): Promise<unknown> =>
    (await openStreamVault({ streams, kek: file, clock })).vault.reveal(subjectId);

  it('leaves whoever was erased on the disk of the server, where only the old key reads them', async () => {
    const { vault } = await open();
    const { subjectId } = await vault.remember(hoa, xa('c-1'));
    const gone = await vault.remember({ name: 'Phạm Văn Xóa' }, xa('c-2'));
    await vault.erase(gone.subjectId);
    expect(await read(await stolen(), kek, gone.subjectId)).toEqual({ name: 'Phạm Văn Xóa' });
    const { oldFile } = await changed();
    expect(await read(await stolen(), kek, gone.subjectId)).toBeUndefined();
    expect(await read(await stolen(), kek, subjectId)).toEqual(hoa);
    expect(await read(await stolen('KeyChanged'), oldFile, gone.subjectId)).toEqual({ name: 'Phạm Văn Xóa' });
  }, 60_000);

  it('waits for the worker to be stopped, and for the node of this machine', async () => {
    const { vault } = await open();
    await vault.remember(hoa, xa('c-1'));
    const lease = workerLease(log.privateStreams(), { process: 'p', place: 'node-1' });
    await lease.hold();
    const refused = await nghedan('new-key', '--data', data);
    expect(refused).toMatchObject({ exit: 3, err: expect.stringContaining('a worker runs') });
    await lease.release();
    mkdirSync(data);
    const store = await openForWriting(data);
    expect((await nghedan('new-key', '--data', data)).exit).toBe(3);
    await store.close();
    await changed();
  }, 60_000);
});
