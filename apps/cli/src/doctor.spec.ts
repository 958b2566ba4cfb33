import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteJobs } from '#jobs';
import { machineClock } from '../../../test/stand-in/machine-clock.js';
import { openForWriting } from './data-folder.js';
import { lookAtNode } from './upkeep/look-at-machine.js';
import { nghedan } from '../../../test/stand-in/terminal.js';

let folder: string;
let data: string;

type Found = Readonly<{ about: string; state: string; says: string; todo?: string }>;

const doctor = async (): Promise<Readonly<{ code: number; of: (about: string) => Found | undefined }>> => {
  const { exit, out } = await nghedan('doctor', '--data', data, '--json');
  const { findings } = JSON.parse(out) as { findings: readonly Found[] };
  return { code: exit, of: (about) => findings.find((one) => one.about === about) };
};

const record = async (recordedAt: string): Promise<void> => {
  const store = await openForWriting(data);
  const meta = { recordedAt, actor: 'an', commandId: `at-${recordedAt}`, correlationId: 'c' };
  await store.append(`thing-${recordedAt}`, 'none', [{ type: 'UnitNoted', data: {} }], meta);
  await store.close();
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-doctor-'));
  data = join(folder, 'data');
  await record('2026-01-05T02:00:00.000Z');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the doctor', () => {
  it('finds nothing wrong with a folder that is well', async () => {
    const { code, of } = await doctor();
    expect(code).toBe(0);
    for (const about of ['node', 'folder', 'rights', 'disk', 'key', 'lock', 'clock', 'views'])
      expect(of(about)).toMatchObject({ about, state: 'well' });
  });

  it('sees a clock that stands before what was recorded', async () => {
    await record('2226-01-05T02:00:00.000Z');
    const { code, of } = await doctor();
    expect(code).toBe(1);
    expect(of('clock')).toMatchObject({ state: 'ill' });
    expect(of('clock')?.todo).toContain('NTP');
  });

  it('sees that others may enter the folder, and says how to close it', async () => {
    chmodSync(data, 0o755);
    const { code, of } = await doctor();
    expect(code).toBe(1);
    expect(of('folder')).toMatchObject({ state: 'watch', todo: `Run: chmod 700 ${data}` });
  });

  it('sees a vault whose key is gone, and a key that others may read', async () => {
    writeFileSync(join(data, 'vault.db'), '');
    expect((await doctor()).of('key')).toMatchObject({ state: 'ill' });
    writeFileSync(`${data}.kek`, 'key', { mode: 0o644 });
    expect((await doctor()).of('key')?.todo).toContain('chmod 600');
  });

  it('says who works in the folder', async () => {
    const store = await openForWriting(data);
    const { code, of } = await doctor();
    await store.close();
    expect(code).toBe(0);
    expect(of('lock')?.says).toContain(`in use by process ${process.pid}`);
  });

  it('counts the jobs that were left to a person', async () => {
    const jobs = new SqliteJobs({ folder: data, clock: machineClock, poll: 5 });
    await jobs.add([{ kind: 'unheard-of', id: 'one', data: {} }]);
    const worker = jobs.work({});
    while ((await jobs.counts()).dead === 0) await new Promise((resolve) => setImmediate(resolve));
    await worker.stop();
    await jobs.close();
    const { code, of } = await doctor();
    expect(code).toBe(1);
    expect(of('jobs')).toMatchObject({ state: 'watch' });
  });

  it('sees periodic work that a server has not done for three turns, and misses none while no server works', async () => {
    const jobs = new SqliteJobs({ folder: data, clock: machineClock });
    const round = { every: 60_000, took: 5, at: '2026-01-05T02:00:00.000Z', due: '2026-01-05T02:01:00.000Z' };
    await jobs.noteRound({ kind: 'look-for-reminders', ...round });
    await jobs.noteRound({ kind: 'look-for-exports', ...round, due: '2999-01-05T02:01:00.000Z' });
    await jobs.close();
    expect((await doctor()).of('rounds')).toBeUndefined();
    const store = await openForWriting(data);
    const { code, of } = await doctor();
    await store.close();
    expect(code).toBe(1);
    expect(of('rounds')).toMatchObject({ state: 'ill', says: expect.stringContaining('look-for-reminders') });
    expect(of('rounds')?.says).not.toContain('look-for-exports');
  });

  it('knows which Node.js is too old', () => {
    expect(lookAtNode('20.20.2')[0]).toMatchObject({ state: 'well' });
    expect(lookAtNode('20.18.9')[0]).toMatchObject({ state: 'ill' });
    expect(lookAtNode('18.99.0')[0]).toMatchObject({ state: 'ill' });
  });
});
