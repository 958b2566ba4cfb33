import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { KeyFile, keyBetweenNodes } from '#identity';
import { START } from '#kernel';
import { confidentialFolder, viewNames, viewsFolder, type CopiedLog, type ProgressReport } from '#views';
import { startServer, type Server } from '../../apps/api/src/start-server.js';
import { headersOf, pathOf, viewQuestion } from '../../apps/worker/src/peer/view-question.js';
import { viewsFromPeer } from '../../apps/worker/src/peer/views-from-peer.js';
import { openReadLog, type ReadLog } from '../../apps/worker/src/log-place.js';
import { RedisServer } from '../redis/redis-server.mjs';
import { describeWithRedis } from '../redis/with-redis.js';
import { StandIn } from '../stand-in/stand-in.mjs';
import { dumpFolder } from '../views/view-dump.js';
import { expectStatus, openOffice, SMALL_SERVER, visit, type Office } from './office.js';

const NOW = '2026-09-14T02:00:00.000Z';

type Copied = Extract<ProgressReport, { kind: 'copied' }>;

/** Stands between two nodes and does to an answer what a bad network or a bad neighbour does. */
type Meddling = (body: Buffer, headers: Record<string, string>) => Buffer | 'hang-up';

describeWithRedis('views that a node copies from another one', () => {
  let folder: string;
  let log: StandIn;
  let redis: RedisServer;
  let office: Office;
  let copied: ReadLog;
  let key: Buffer;
  let count = 0;

  const fresh = (): string => join(folder, `node-${(count += 1)}`);
  const keepTime = (): Promise<void> =>
    log.faults({ kind: 'clock', ms: Date.parse(NOW) - (performance.timeOrigin + performance.now()) });
  const settings = () =>
    ({
      kek: join(folder, 'shared.kek'),
      place: { kind: 'eventstoredb', url: log.url() },
    }) as const;

  /** Asks as a new node does at its start. */
  const ask = async (
    url: string,
    more: Partial<Readonly<{ key: Uint8Array; log: CopiedLog; now: string; data: string }>> = {},
  ) => {
    const news: ProgressReport[] = [];
    const { data = fresh(), now = NOW } = more;
    await viewsFromPeer({
      peer: { url, key: more.key ?? key },
      log: more.log ?? copied,
      data,
      clock: { now: () => now },
      report: (one) => news.push(one),
      signal: new AbortController().signal,
    });
    return { data, told: news.filter((one): one is Copied => one.kind === 'copied') };
  };

  const between = async (meddle: Meddling): Promise<HttpServer & { url: string }> => {
    const server = createServer((request, reply) => {
      void (async () => {
        const headers = Object.fromEntries(
          Object.entries(request.headers).filter(([name]) => name.startsWith('x-node')),
        ) as Record<string, string>;
        const answer = await fetch(office.server.url + String(request.url), { headers });
        const passed = Object.fromEntries([...answer.headers].filter(([name]) => name.startsWith('x-view')));
        const body = meddle(Buffer.from(await answer.arrayBuffer()), passed);
        if (body === 'hang-up') {
          reply.writeHead(answer.status, { ...passed, 'content-length': '999999' });
          reply.write('half of it', () => reply.destroy());
        } else reply.writeHead(answer.status, passed).end(body);
      })();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return Object.assign(server, { url: `http://127.0.0.1:${port}` });
  };

  const through = async (meddle: Meddling): Promise<Awaited<ReturnType<typeof ask>>> => {
    const middle = await between(meddle);
    try {
      return await ask(middle.url);
    } finally {
      middle.closeAllConnections();
      middle.close();
    }
  };

  const filesIn = (data: string): readonly string[] =>
    [viewsFolder(data), confidentialFolder(data)].flatMap((one) => readdirSync(one));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nghedan-peer-'));
    log = await StandIn.start({ file: join(folder, 'log.db') });
    redis = await RedisServer.start();
    await keepTime();
    office = await openOffice(NOW, { ...settings(), nodes: { role: 'all', redis: redis.url } });
    copied = await openReadLog({ ...settings(), data: folder, clock: { now: () => NOW } });
    const { kek } = settings();
    key = keyBetweenNodes(kek, copied.logId, new KeyFile(kek).load(undefined).id);
    const officer = await office.signIn('tiepdan');
    for (let n = 0; n < 5; n += 1) expectStatus(await officer.post('/api/visits', visit()), 201);
  }, 120_000);
  afterAll(async () => {
    await copied.close();
    await office.close();
    await redis.end();
    await log.kill();
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('gives a new node every view, which then equals one made from the log', async () => {
    const officer = await office.signIn('tiepdan');
    const start = async (peer?: string): Promise<Readonly<{ data: string; server: Server }>> => {
      const data = fresh();
      await keepTime();
      const nodes = { role: 'api', redis: redis.url, ...(peer !== undefined && { peer }) } as const;
      const server = await startServer({ ...SMALL_SERVER, ...settings(), data, clock: office.clock, nodes });
      return { data, server };
    };
    const copiedFirst = await ask(office.server.url);
    expect(copiedFirst.told).toEqual(viewNames.map((view) => ({ kind: 'copied', view })));
    const { position } = expectStatus(await officer.post('/api/visits', visit()), 201).body;
    const node = await start(office.server.url);
    const made = await start();
    const seen = await officer.at(node.server.url).get(`/api/visits?sau=${encodeURIComponent(position)}`);
    expect(seen.headers.get('x-stale')).toBeNull();
    await Promise.all([node.server.close(), made.server.close()]);
    for (const lying of [viewsFolder, confidentialFolder])
      expect(dumpFolder(lying(node.data))).toEqual(dumpFolder(lying(made.data)));
    expect(filesIn(office.data).filter((name) => /sending|receiving/.test(name))).toEqual([]);
  }, 120_000);

  it('gives nothing to a stranger, to another office, to one who listened, or later', async () => {
    const wanted = { view: 'cases', version: 1 };
    const path = office.server.url + pathOf(wanted);
    expect((await fetch(path)).status).toBe(404);
    const admin = await office.signIn('quantri');
    expect((await admin.get(pathOf(wanted))).status).toBe(404);
    const headers = headersOf(key, viewQuestion(wanted, NOW));
    expect((await fetch(path, { headers })).status).toBe(409);
    expect((await fetch(path, { headers })).status).toBe(404);
    const changed = headersOf(key, viewQuestion({ ...wanted, version: 2 }, NOW));
    expect((await fetch(path, { headers: changed })).status).toBe(404);
    const refused = 'it does not know this node: compare key files, logs and clocks';
    for (const other of [{ key: Buffer.alloc(32, 7) }, { now: '2026-09-14T02:02:00.000Z' }]) {
      const { told, data } = await ask(office.server.url, other);
      expect(told).toEqual([{ kind: 'copied', view: viewNames[0], refused }]);
      expect(filesIn(data)).toEqual([]);
    }
  });

  it('takes nothing that broke off, was changed, or is said to be something else', async () => {
    const half = await through((body) => body.subarray(0, body.length / 2));
    const flipped = await through((body) => {
      body[5_000] = Number(body[5_000]) ^ 1;
      return body;
    });
    const renamed = await through((body, headers) => {
      const about = JSON.parse(Buffer.from(String(headers['x-view-copy']), 'base64url').toString()) as object;
      headers['x-view-copy'] = Buffer.from(JSON.stringify({ ...about, checkpoint: START })).toString(
        'base64url',
      );
      return body;
    });
    const gone = await through(() => 'hang-up');
    const away = await ask('http://127.0.0.1:9');
    for (const { told, data } of [half, flipped, renamed, gone, away]) {
      expect(told).toHaveLength(1);
      expect(told[0]?.refused).toMatch(/\w/);
      expect(filesIn(data)).toEqual([]);
    }
  }, 60_000);

  it('takes no view of another log, of one that is ahead, or of one with another past', async () => {
    const { source } = copied;
    const reading: CopiedLog['source'] = {
      head: () => source.head(),
      read: (stream, options) => source.read(stream, options),
    };
    const others: readonly (readonly [string, CopiedLog])[] = [
      ['it is of another log', { source, logId: 'another' }],
      ['it is ahead of the log', { ...copied, source: { ...reading, head: async () => START } }],
      [
        'the log has another event at its place',
        { ...copied, source: { ...reading, read: (stream) => source.read(`${stream}-other`) } },
      ],
    ];
    for (const [refused, other] of others) {
      const { told, data } = await ask(office.server.url, { log: other });
      expect(new Set(told.map((one) => one.refused))).toEqual(new Set([refused]));
      expect(told).toHaveLength(viewNames.length);
      expect(filesIn(data)).toEqual([]);
    }
  }, 60_000);
});
