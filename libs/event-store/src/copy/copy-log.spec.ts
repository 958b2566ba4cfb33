import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Recorded } from '#kernel';
import { machineClock } from '../../../../test/stand-in/machine-clock.js';
import { StandIn } from '../../../../test/stand-in/stand-in.mjs';
import { Codec } from '../codec.js';
import type { AppendRequest, EventStore } from '../event-store.js';
import { openEventStoreDb } from '../eventstoredb/open.js';
import { auditLog } from '../sqlite/audit.js';
import { openSqliteLog, type SqliteLog } from '../sqlite/sqlite-log.js';
import { copyLog, LogsDiffer, rootOf, type Writable } from './copy-log.js';
import { VerbatimCodec } from './verbatim-codec.js';

let folder: string;
let server: StandIn;
let folders = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-copy-'));
  server = await StandIn.start({ file: join(folder, 'server.db') });
});

afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true });
});

const verbatim = new VerbatimCodec();
const fresh = (): string => join(folder, `log-${String(++folders)}`);
const open = (place: string, codec: Codec = verbatim): Promise<SqliteLog> =>
  openSqliteLog({ folder: place, codec, writer: 'inline' });
const onServer = (): Promise<EventStore> =>
  openEventStoreDb({ url: server.url(), codec: verbatim, clock: machineClock });

/** Which stream each append goes to, and how many events it has. */
type Act = Readonly<{ stream: number; events: number }>;

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({ stream: fc.nat(5), events: fc.integer({ min: 1, max: 4 }) }),
  { minLength: 1, maxLength: 60 },
);

/** What these acts write: text of several scripts, times of their own, an older release's version. */
const requestsOf = (name: string, list: readonly Act[]): AppendRequest[] => {
  const revisions = new Map<string, number>();
  return list.map(({ stream: n, events }, at) => {
    const stream = `letter-${name}-${String(n)}`;
    const last = revisions.get(stream) ?? -1;
    revisions.set(stream, last + events);
    return {
      stream,
      expected: last < 0 ? 'none' : last,
      events: Array.from({ length: events }, (_, part) => ({
        type: 'Noted',
        data: { note: `Đơn số ${String(at)}.${String(part)} “của bà”`, 10: part, 2: null, ratio: 0.1 },
        meta: {
          occurredAt: `2026-0${String((part % 9) + 1)}-01T00:00:00.000Z`,
          origin: { source: 's', file: 'f.csv', row: at },
        },
      })),
      meta: {
        recordedAt: '2026-07-01T00:00:00.000Z',
        actor: 'officer-1',
        unit: 'unit-1',
        commandId: `${name}/${String(at)}`,
        correlationId: `correlation-${String(at)}`,
        ...(at % 2 === 0 && { causationId: `cause-${String(at)}` }),
      },
    };
  });
};

/** A log with these acts in it, written by a release that knew a second version of the event. */
const written = async (list: readonly Act[], place = fresh()): Promise<string> => {
  const log = await open(place, new Codec([{ Noted: [(data) => data] }]));
  await log.appendMany(requestsOf(place, list));
  await log.close();
  return place;
};

const eventsOf = async (log: EventStore): Promise<Recorded[]> => {
  const found: Recorded[] = [];
  for await (const { events } of log.readAll('' as never)) found.push(...events);
  return found;
};

const withLogs = async <T>(
  places: readonly string[],
  work: (...logs: SqliteLog[]) => Promise<T>,
): Promise<T> => {
  const logs = await Promise.all(places.map((place) => open(place)));
  try {
    return await work(...logs);
  } finally {
    await Promise.all(logs.map((log) => log.close()));
  }
};

describe('a log that moves', () => {
  it('is the same file after it has been on a server, whatever it holds', async () => {
    const place = await written(
      Array.from({ length: 400 }, (_, n) => ({ stream: n % 7, events: (n % 3) + 1 })),
    );
    const back = fresh();
    await withLogs([place, back], async (log, other) => {
      const between = await onServer();
      const before = await eventsOf(log);
      expect(before.some(({ meta }) => meta.schema === 2)).toBe(true);
      expect(await copyLog(log, between)).toEqual({ found: 0, copied: before.length });
      expect(await copyLog(between, other)).toEqual({ found: 0, copied: before.length });
      expect(await eventsOf(other)).toEqual(before);
      const root = await rootOf(log);
      expect(root.events).toBe(before.length);
      expect(await rootOf(between)).toEqual(root);
      expect(await rootOf(other)).toEqual(root);
      await between.close();
    });
    expect(auditLog(back)).toMatchObject({ ok: true, head: auditLog(place).head });
  }, 120_000);

  it('goes on where it was stopped, as often as it is stopped', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.array(fc.nat(80), { maxLength: 3 }), async (list, stops) => {
        const [place, copy] = [await written(list), fresh()];
        await withLogs([place, copy], async (log, other) => {
          for (const stop of stops) {
            const begun = await copyLog(log, dyingAfter(other, stop)).catch((error: unknown) => error);
            if (begun instanceof Error) expect(begun.message).toBe('the power went');
          }
          await copyLog(log, other);
          expect(await eventsOf(other)).toEqual(await eventsOf(log));
          expect(await rootOf(other)).toEqual(await rootOf(log));
          expect(await copyLog(log, other)).toMatchObject({ copied: 0 });
        });
        expect(auditLog(copy).problems).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('writes nothing into a log that holds anything else, and names the event', async () => {
    const [place, other] = [
      await written([{ stream: 1, events: 2 }]),
      await written([{ stream: 1, events: 1 }]),
    ];
    await withLogs([place, other], async (log, target) => {
      const before = await eventsOf(target);
      await expect(copyLog(log, target)).rejects.toThrow(LogsDiffer);
      await expect(copyLog(log, target)).rejects.toMatchObject({ nth: 1 });
      expect(await eventsOf(target)).toEqual(before);
    });
  });

  it('does not copy into a log that is longer', async () => {
    const place = await written([{ stream: 1, events: 2 }]);
    await withLogs([place, fresh()], async (log, target) => {
      await copyLog(log, target);
      await target.appendMany(requestsOf('more', [{ stream: 1, events: 1 }]).map(asVerbatim));
      await expect(copyLog(log, target)).rejects.toMatchObject({ nth: 3, from: 'missing' });
    });
  });

  it('is seen to differ when the copy loses an event, changes a word, or changes the order', async () => {
    const place = await written(Array.from({ length: 12 }, (_, n) => ({ stream: n, events: 1 })));
    const wrongs: readonly ((requests: readonly AppendRequest[]) => readonly AppendRequest[])[] = [
      (requests) => requests.toSpliced(5, 1),
      (requests) => requests.with(3, changed(requests[3])),
      (requests) => requests.toReversed(),
    ];
    for (const wrong of wrongs) {
      await withLogs([place, fresh()], async (log, target) => {
        const faulty: Writable = {
          readAll: (after) => target.readAll(after),
          appendMany: (requests) => target.appendMany(wrong(requests)),
        };
        await copyLog(log, faulty);
        expect((await rootOf(target)).root).not.toBe((await rootOf(log)).root);
      });
    }
  });
});

/** Writes this many appends and then fails, in the middle of what it was given. */
const dyingAfter = (log: SqliteLog, appends: number): Writable => ({
  readAll: (after) => log.readAll(after),
  appendMany: async (requests) => {
    const outcomes = await log.appendMany(requests.slice(0, appends));
    if (requests.length > appends) throw new Error('the power went');
    return outcomes;
  },
});

const changed = (request: AppendRequest | undefined): AppendRequest => {
  if (!request) throw new TypeError('there is no such request');
  const events = request.events.map((event) => ({ ...event, data: { note: 'khác' } }));
  return { ...request, events };
};

const asVerbatim = (request: AppendRequest): AppendRequest => ({
  ...request,
  events: request.events.map((event) => ({ ...event, meta: { ...request.meta, ...event.meta, schema: 2 } })),
});
