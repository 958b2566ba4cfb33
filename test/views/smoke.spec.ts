import { afterAll, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Codec, openSqliteLog } from '#event-store';
import { START } from '#kernel';
import { allViews, openViews, Queue, ScopedReads, stats, viewsFolder, ViewRunner } from '#views';
import { QueueHandler } from '../../libs/views/src/cases/queue.query.js';
import { definedQueries } from '../../libs/views/src/scoped-read.js';

const folder = mkdtempSync(join(tmpdir(), 'views-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('smoke', async () => {
  const log = await openSqliteLog({ folder, codec: new Codec([]), writer: 'inline' });
  const runner = new ViewRunner({ source: log, logId: log.logId(), folder: viewsFolder(folder), views: allViews, report: () => {} });
  await log.append('unit-u1', 'none', [{ type: 'UnitEstablished', data: { unitId: 'u1', occurredOn: '2026-01-01', name: 'Xã A', level: 'commune', remote: false, validFrom: '2026-01-01' } }], { recordedAt: '2026-01-01T01:00:00.000Z', actor: 'x', commandId: 'a', correlationId: 'a' });
  await log.append('petition-1', 'none', [{ type: 'PetitionReceived', data: { petitionId: '1', occurredOn: '2026-01-05', kind: 'petition', code: 'KN-A-2026-00001', unit: 'u1', channel: 'visit', field: 'dat-dai', summary: 'Đường ngập nước', people: 1, origin: { kind: 'visit', ref: 'v' } } }], { recordedAt: '2026-01-05T01:00:00.000Z', actor: 'x', commandId: 'b', correlationId: 'b' });
  await runner.catchUp();
  const reader = openViews(folder);
  const actor = { userId: 'x', home: 'u1', grants: [{ role: 'leader' as const, unit: 'u1' }] };
  for (const q of definedQueries()) {
    for (const sql of [q.one, q.many]) {
      try { reader.all(`EXPLAIN QUERY PLAN ${sql}`, new Proxy({}, { get: () => null, has: () => true, getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: null }) }) as never); } catch (e) { console.log(q.name, (e as Error).message); }
    }
  }
  console.log(reader.position(), START);
  console.log(JSON.stringify(stats(reader, { asOf: '2026-01-31' as never, zone: 'Asia/Ho_Chi_Minh' })));
  const { builtInLaw } = await import('#law');
  const handler = new QueueHandler(new ScopedReads(reader), { now: () => '2026-01-10T00:00:00.000Z', today: () => '2026-01-10' } as never, { current: () => builtInLaw } as never);
  console.log(JSON.stringify(await handler.execute(new Queue(actor, { text: 'duong ng' }))));
  runner.close(); reader.close();
  await log.close();
});
