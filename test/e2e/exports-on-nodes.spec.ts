import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ExportFiles, ExportProgress, SealedFiles } from '#exports';
import { Jobs } from '#jobs';
import { ExportRounds } from '../../apps/api/src/exports/export-rounds.js';
import { startServer, type Server } from '../../apps/api/src/start-server.js';
import { RedisServer } from '../redis/redis-server.mjs';
import { describeWithRedis } from '../redis/with-redis.js';
import { StandIn } from '../stand-in/stand-in.mjs';
import { expectStatus, openOffice, row, SMALL_SERVER, visit, type Office, type Visitor } from './office.js';

const NOW = '2026-09-14T02:00:00.000Z';
const CITIZEN = 'Trần Thị Mẫu Riêng';

type Shown = Readonly<{ exportId: string; status: string; soFar?: number; sha256: string }>;

describeWithRedis('a list as a file, in an office on several nodes', () => {
  let folder: string;
  let log: StandIn;
  let redis: RedisServer;
  let office: Office;
  let second: Server;
  let worker: Server;
  /** The same person at either node. */
  let here: Visitor;
  let there: Visitor;

  const keepTime = (now: string): Promise<void> =>
    log.faults({ kind: 'clock', ms: Date.parse(now) - (performance.timeOrigin + performance.now()) });
  const settings = () =>
    ({ kek: join(folder, 'shared.kek'), place: { kind: 'eventstoredb', url: log.url() } }) as const;
  const node = async (name: string, role: 'api' | 'worker'): Promise<Server> => {
    await keepTime(NOW);
    const nodes = { role, redis: redis.url };
    const data = join(folder, name);
    return startServer({ ...SMALL_SERVER, ...settings(), data, clock: office.clock, nodes });
  };

  const ask = async (list = 'cases'): Promise<string> =>
    expectStatus(await here.post(`/api/exports/${list}`, { format: 'csv-comma' }), 201).body
      .exportId as string;
  const shown = async (at: Visitor, exportId: string): Promise<Shown> =>
    row(expectStatus(await at.get('/api/exports'), 200).body.exports, 'exportId', exportId) as Shown;
  const settled = async (exportId: string): Promise<Shown> => {
    for (;;) {
      const found = await shown(there, exportId);
      if (found.status !== 'requested') return found;
      await sleep(20);
    }
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nghedan-nodes-exports-'));
    log = await StandIn.start({ file: join(folder, 'log.db') });
    redis = await RedisServer.start();
    await keepTime(NOW);
    office = await openOffice(NOW, { ...settings(), nodes: { role: 'api', redis: redis.url } });
    second = await node('second', 'api');
    worker = await node('worker', 'worker');
    here = await office.signIn('tiepdan');
    there = here.at(second.url);
    expectStatus(await here.post('/api/visits', visit({ citizen: { name: CITIZEN } })), 201);
  }, 120_000);
  afterAll(async () => {
    await office.close();
    await second.close();
    await worker.close();
    await redis.end();
    await log.kill();
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('is asked for at one node, written by the worker, and fetched at any of them', async () => {
    const exportId = await ask();
    expect((await settled(exportId)).status).toBe('written');
    const files = [there, here].map((at) => at.bytes(`/api/exports/${exportId}/file`));
    const [one, other] = (await Promise.all(files)) as [Buffer, Buffer];
    expect(one.toString()).toContain(CITIZEN);
    expect(other.equals(one)).toBe(true);
  }, 60_000);

  it('shows at every node how far the worker is', async () => {
    const jobs = office.server.app.get(Jobs);
    const add = jobs.add.bind(jobs);
    jobs.add = async () => 0;
    const exportId = await ask('letters');
    jobs.add = add;
    expect(await shown(there, exportId)).not.toHaveProperty('soFar');
    await worker.app.get(ExportProgress).note(exportId, 2_000);
    for (const at of [here, there])
      expect(await shown(at, exportId)).toMatchObject({ status: 'requested', soFar: 2_000 });
    await worker.app.get(ExportRounds).look();
    const { status } = await settled(exportId);
    expect(status).toBe('written');
    expect(await worker.app.get(ExportProgress).of(exportId)).toBeUndefined();
  }, 60_000);

  it('is lost at every node when Redis lost it, and can be asked for again', async () => {
    const exportId = await ask();
    await settled(exportId);
    await worker.app.get(SealedFiles).keepOnly(exportId);
    for (const at of [here, there]) {
      expect((await shown(at, exportId)).status).toBe('lost');
      const { body } = await at.get(`/api/exports/${exportId}/file`);
      expect(body.code).toBe('export.file-lost');
    }
    expect((await settled(await ask())).status).toBe('written');
  }, 60_000);

  it('opens at no node after a day, not even from a copy of what lay in Redis', async () => {
    const exportId = await ask();
    const { sha256 } = await settled(exportId);
    const files = worker.app.get(ExportFiles);
    const name = (await files.names()).find((one) => one.startsWith(exportId)) ?? '';
    const copy: Buffer[] = [];
    for await (const piece of (await files.read(name)) ?? []) copy.push(piece);
    for (const at of [here, there]) expectStatus(await at.get(`/api/exports/${exportId}/file`), 200);
    const after = new Date(Date.parse(NOW) + 24 * 3_600_000).toISOString();
    await keepTime(after);
    office.clock.set(after);
    await worker.app.get(ExportRounds).look();
    here = await office.signIn('tiepdan');
    for (const at of [here, here.at(second.url)])
      expectStatus(await at.get(`/api/exports/${exportId}/file`), 404);
    expect(await files.names()).toEqual([]);
    await files.write(
      (async function* () {
        yield* copy;
      })(),
      () => name,
    );
    for (const server of [office.server, second, worker])
      while (await server.app.get(SealedFiles).read(exportId, sha256)) await sleep(20);
  }, 60_000);
});
