import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { START, type Position } from '#kernel';
import { machineClock } from '../../../../test/stand-in/machine-clock.js';
import { StandIn, type Fault } from '../../../../test/stand-in/stand-in.mjs';
import { Wire } from '../../../../test/stand-in/wire.mjs';
import { Codec } from '../codec.js';
import { EventTooLarge, RevisionConflict, type Batch, type Filter } from '../event-store.js';
import { connect } from './connect.js';
import type { EventStoreDbLog } from './eventstoredb-log.js';
import { openEventStoreDb } from './open.js';
import type { Patience } from './patience.js';

/** Short enough to wait for; every call must settle within `call` and a second. */
const patience = {
  call: 2_500,
  attempt: 600,
  attempts: 4,
  firstPause: 20,
  longestPause: 100,
  silence: 500,
  healthy: 1_000,
};
const SETTLED = patience.call + 1_000;

let folder: string;
let server: StandIn;
let log: EventStoreDbLog;
let stream: string;
let count = 0;

const open = (url: string, longer: Partial<Patience> = {}): Promise<EventStoreDbLog> =>
  openEventStoreDb({ url, codec: new Codec(), clock: machineClock, patience: { ...patience, ...longer } });

const append = (note: unknown, expected: 'none' | number = 'none', command = `${stream}/${String(note)}`) =>
  log.append(stream, expected, [{ type: 'Noted', data: { note } }], {
    recordedAt: '2026-07-01T00:00:00.000Z',
    actor: 'officer-1',
    commandId: command,
    correlationId: 'correlation-1',
  });

const notes = async (): Promise<unknown[]> => {
  const found = [];
  for await (const { data } of log.read<{ type: 'Noted'; data: { note: unknown } }>(stream))
    found.push(data.note);
  return found;
};

/** What a call came to, and whether it came in time. */
const settled = async (call: Promise<unknown>) => {
  const begun = performance.now();
  const [outcome] = await Promise.allSettled([call]);
  return { ...outcome, inTime: performance.now() - begun <= SETTLED };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-faults-'));
  server = await StandIn.start({ file: join(folder, 'log.db') });
  log = await open(server.url());
});
afterAll(async () => {
  await log.close();
  await server.kill();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  count += 1;
  stream = `fault-${count}`;
});
afterEach(() => server.faults());

describe('an append to a server that fails', () => {
  it.each<Fault>([
    { kind: 'unavailable', times: 2 },
    { kind: 'busy', times: 2 },
    { kind: 'stall', times: 1 },
    { kind: 'ack-lost', times: 1 },
    { kind: 'ack-lost', times: 3 },
    { kind: 'ack-silent', times: 1 },
    { kind: 'commit-timeout', times: 1 },
    { kind: 'deadline-passed', times: 1 },
    { kind: 'unknown', times: 1 },
    { kind: 'slow', ms: 300 },
    { kind: 'no-position' },
  ])('with %j stands there once, and is answered as written', async (fault) => {
    await append('before');
    await server.faults({ on: 'append', ...fault });
    const { inTime, ...outcome } = await settled(append('a', 0));
    expect(inTime).toBe(true);
    expect(outcome).toMatchObject({ status: 'fulfilled', value: { revision: 1, repeated: false } });
    await server.faults();
    expect(await notes()).toEqual(['before', 'a']);
  });

  it.each<readonly [Fault, outcome: string, there: number]>([
    [{ kind: 'unavailable' }, 'unknown', 0],
    [{ kind: 'busy' }, 'not-written', 0],
    [{ kind: 'stall' }, 'unknown', 0],
    [{ kind: 'ack-lost' }, 'unknown', 1],
    [{ kind: 'ack-silent' }, 'unknown', 1],
    [{ kind: 'unknown' }, 'unknown', 0],
    [{ kind: 'denied' }, 'not-written', 0],
  ])('with %j for ever is given up in time, its outcome %s', async (fault, outcome, there) => {
    await server.faults({ on: 'append', ...fault });
    const { inTime, ...given } = await settled(append('a'));
    expect(given).toMatchObject({ status: 'rejected', reason: { name: 'StoreUnavailable', outcome } });
    expect(inTime).toBe(true);
    await server.faults();
    expect(await notes()).toHaveLength(there);
    expect(await append('a')).toMatchObject({ revision: 0, repeated: there === 1 });
    expect(await notes()).toEqual(['a']);
  });

  it('is not called unwritten because the last try was: an earlier one may have been', async () => {
    await server.faults({ kind: 'ack-silent', on: 'append', times: 1 });
    const waiting = append('a');
    waiting.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await server.faults({ kind: 'busy', on: 'append' });
    await expect(waiting).rejects.toMatchObject({ outcome: 'unknown' });
  });

  it('loses to whoever wrote in between, and says so', async () => {
    await server.faults({ kind: 'stall', on: 'append', times: 1 });
    const late = append('late');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await append('quick');
    await expect(late).rejects.toThrow(new RevisionConflict(stream, 'none', 0));
    expect(await notes()).toEqual(['quick']);
  });

  it('that takes less than we do is refused as too large', async () => {
    const small = await StandIn.start({ maxAppendSize: 5_000 });
    const narrow = await open(small.url());
    const meta = { recordedAt: '2026-07-01T00:00:00.000Z', actor: 'a', commandId: 'c', correlationId: 'k' };
    const large = [{ type: 'Noted', data: { note: 'x'.repeat(6_000) } }];
    const error: unknown = await narrow
      .append(stream, 'none', large, meta)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EventTooLarge);
    expect(error).toMatchObject({ limit: 5_000 });
    await narrow.close();
    await small.kill();
  });

  it('goes to the node that leads now', async () => {
    const cluster = await StandIn.start({ nodes: 2 });
    const [alone, all] = [await open(cluster.url()), await open(cluster.clusterUrl)];
    const meta = { recordedAt: '2026-07-01T00:00:00.000Z', actor: 'a', commandId: 'c', correlationId: 'k' };
    for (const [n, reader] of [alone, all, alone, all].entries()) {
      await cluster.lead((n + 1) % 2);
      const written = await reader.append(`node-${n}`, 'none', [{ type: 'Noted', data: { n } }], {
        ...meta,
        commandId: `c${n}`,
      });
      expect(written).toMatchObject({ revision: 0, repeated: false });
    }
    await Promise.all([alone.close(), all.close()]);
    await cluster.kill();
  });

  it('survives a server that is killed and comes back', async () => {
    const untiring = await open(server.url(), { attempts: 1_000, call: 20_000 });
    await append('a');
    await server.kill();
    const meta = {
      recordedAt: '2026-07-01T00:00:00.000Z',
      actor: 'a',
      commandId: stream,
      correlationId: 'k',
    };
    const waiting = untiring.append(stream, 0, [{ type: 'Noted', data: { note: 'b' } }], meta);
    await server.revive();
    expect(await waiting).toMatchObject({ revision: 1 });
    await untiring.close();
    expect(await notes()).toEqual(['a', 'b']);
  });

  it('fails in time, and not as written, when there is no server', async () => {
    await server.kill();
    const { inTime, ...given } = await settled(append('a'));
    await server.revive();
    expect(given).toMatchObject({ status: 'rejected', reason: { name: 'StoreUnavailable' } });
    expect(inTime).toBe(true);
    expect(await notes()).toEqual([]);
  });

  it('fails in time over a line that is dead, and goes through when it lives again', async () => {
    const wire = await Wire.to(server.ports[0] ?? 0);
    const far = await open(wire.url());
    wire.freeze();
    const meta = {
      recordedAt: '2026-07-01T00:00:00.000Z',
      actor: 'a',
      commandId: stream,
      correlationId: 'k',
    };
    const send = () => far.append(stream, 'none', [{ type: 'Noted', data: { note: 'a' } }], meta);
    const { inTime, ...given } = await settled(send());
    expect(given).toMatchObject({ status: 'rejected', reason: { outcome: 'unknown' } });
    expect(inTime).toBe(true);
    expect(await settled(far.head())).toMatchObject({ status: 'rejected', inTime: true });
    expect(await far.health()).toMatchObject({ ok: false });
    wire.thaw();
    await send();
    wire.cut();
    await expect(send()).resolves.toMatchObject({ repeated: true });
    await far.close();
    wire.close();
    expect(await notes()).toEqual(['a']);
  });
});

describe('a read from a server that fails', () => {
  it.each<Fault>([
    { kind: 'unavailable', times: 2 },
    { kind: 'busy', times: 2 },
    { kind: 'stall', times: 1 },
    { kind: 'drop', times: 1, after: 1 },
    { kind: 'slow', ms: 200, times: 1 },
  ])('with %j is whole all the same', async (fault) => {
    await append('a');
    await append('b', 0);
    await append('c', 1);
    await server.faults({ on: 'read', ...fault });
    expect(await notes()).toEqual(['a', 'b', 'c']);
  });

  it('for ever is given up in time', async () => {
    await server.faults({ kind: 'stall', on: 'read' });
    expect(await settled(notes())).toMatchObject({
      status: 'rejected',
      reason: { name: 'StoreUnavailable' },
      inTime: true,
    });
  });
});

describe('a reader of the whole log', () => {
  const everything = async (after: Position, filter?: Filter): Promise<unknown[]> => {
    const found: unknown[] = [];
    for await (const { events } of log.readAll(after, filter)) found.push(...events.map(({ data }) => data));
    return found;
  };

  it.each<Fault>([
    { kind: 'unavailable', times: 2 },
    { kind: 'drop', times: 2, after: 3 },
    { kind: 'end', times: 2, after: 2 },
    { kind: 'silent', times: 1, after: 2 },
    { kind: 'stall', times: 1 },
    { kind: 'no-checkpoints' },
  ])('with %j gets each event once and comes to the end', async (fault) => {
    const before = await log.head();
    for (let n = 0; n < 8; n += 1) await append(n, n === 0 ? 'none' : n - 1);
    await server.faults({ on: 'subscribe', ...fault });
    expect(await everything(before)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((note) => ({ note })));
    expect(await everything(before, { types: ['Never'] })).toEqual([]);
  });

  it.each<Fault>([{ kind: 'stall' }, { kind: 'unavailable' }, { kind: 'denied' }])(
    'with %j for ever is told, and not that it has come to the end',
    async (fault) => {
      await append('a');
      await server.faults({ on: 'subscribe', ...fault });
      const outcome = await settled(everything(START));
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'StoreUnavailable' } });
    },
  );
});

describe('a subscription', () => {
  const follow = (after: Position) => {
    const controller = new AbortController();
    const batches: Batch[] = [];
    const done = (async () => {
      for await (const batch of log.subscribe({ after, signal: controller.signal })) batches.push(batch);
    })();
    done.catch(() => undefined);
    const seen = () =>
      batches.flatMap(({ events }) => events.map(({ data }) => (data as { note: unknown }).note));
    return {
      batches,
      seen,
      done,
      until: async (length: number) => {
        while (seen().length < length) await new Promise((resolve) => setTimeout(resolve, 5));
      },
      stop: async () => {
        controller.abort();
        await done;
      },
    };
  };
  const write = async (from: number, to: number): Promise<void> => {
    for (let n = from; n < to; n += 1) await append(n, n === 0 ? 'none' : n - 1);
  };

  it.each<Fault>([
    { kind: 'drop', times: 3, after: 2 },
    { kind: 'end', times: 3, after: 2 },
    { kind: 'silent', times: 2, after: 1 },
    { kind: 'unavailable', times: 3 },
    { kind: 'busy', times: 3 },
    { kind: 'stall', times: 1 },
  ])('with %j goes on where its reader is, without a gap or a repeat', async (fault) => {
    await server.faults({ on: 'subscribe', ...fault });
    const reader = follow(await log.head());
    await write(0, 12);
    await reader.until(12);
    await reader.stop();
    expect(reader.seen()).toEqual(Array.from({ length: 12 }, (_, n) => n));
    const places = reader.batches.map(({ checkpoint }) => checkpoint);
    expect(places).toEqual([...places].sort());
  });

  it('goes on when the server was killed', async () => {
    const reader = follow(await log.head());
    await write(0, 5);
    await reader.until(5);
    await server.kill();
    await server.revive();
    await write(5, 10);
    await reader.until(10);
    await reader.stop();
    expect(reader.seen()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('goes on when its line was cut, and when it was dead for a while', async () => {
    const wire = await Wire.to(server.ports[0] ?? 0);
    const far = await open(wire.url());
    const near = log;
    log = far;
    const reader = follow(await far.head());
    log = near;
    await write(0, 3);
    await reader.until(3);
    wire.cut();
    await write(3, 6);
    await reader.until(6);
    wire.freeze();
    await write(6, 9);
    wire.thaw();
    await reader.until(9);
    await reader.stop();
    await far.close();
    wire.close();
    expect(reader.seen()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('ends with the reason when it is not permitted any more: waiting would not help', async () => {
    await server.faults({ kind: 'denied', on: 'subscribe' });
    await expect(follow(await log.head()).done).rejects.toThrow(/may not do this/);
  });

  it('does not begin beyond the head: the reader has seen another log', async () => {
    await append('a');
    const ahead = `${'9'.repeat(20)}/${'9'.repeat(20)}` as Position;
    await expect(follow(ahead).done).rejects.toThrow(RangeError);
  });
});

describe('opening a log', () => {
  it.each([60_000, -60_000])('whose clock is %d ms ahead is refused', async (ms) => {
    await server.faults({ kind: 'clock', ms });
    await expect(open(server.url())).rejects.toThrow(/the clock of the log's server is -?60 s ahead/);
  });

  it('whose clock is two seconds off is not', async () => {
    await server.faults({ kind: 'clock', ms: 2_000 });
    await (await open(server.url())).close();
  });

  it('on a server that is too old to say where the events of a stream stand is refused', async () => {
    await server.faults({ kind: 'no-places', on: 'read' });
    await expect(open(server.url())).rejects.toThrow(/older than 22\.6/);
  });

  it('on a server that never says that it has come to the end of a subscription waits for nothing', async () => {
    await server.faults({ kind: 'no-caught-up', on: 'subscribe' });
    const old = await open(server.url(), { attempt: 60_000 });
    const streams = old.privateStreams();
    const entry = { type: 'Told', data: {} };
    await streams.append({ stream: `old${count}-1`, expected: 'none', entry });
    const seen: string[] = [];
    await streams.follow(`old${count}`, (news) => seen.push(news.stream));
    await streams.follow(`nothing${count}`, (news) => seen.push(news.stream));
    expect(seen).toEqual([`old${count}-1`]);
    await old.close();
  });

  it('on a server that is not there fails in time', async () => {
    const nobody = await StandIn.start();
    await nobody.kill();
    const outcome = await settled(open(nobody.url()));
    expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'StoreUnavailable' }, inTime: true });
  });

  it('finds the same log again, and another server is another log', async () => {
    const again = await open(server.url());
    expect(again.logId()).toBe(log.logId());
    await again.close();
    const elsewhere = await StandIn.start();
    const other = await open(elsewhere.url());
    expect(other.logId()).not.toBe(log.logId());
    await other.close();
    await elsewhere.kill();
  });
});

describe('a log that the server has been told to forget', () => {
  it.each([{ maxCount: 5 }, { maxAge: 60 }, { truncateBefore: 1 }])(
    'in part (%j) is not healthy',
    async (metadata) => {
      const careless = await StandIn.start();
      const kept = await open(careless.url());
      expect(await kept.health()).toMatchObject({ ok: true });
      const { client, close } = connect(careless.url());
      const options = { expectedRevision: 'any', deadline: 1_000 } as const;
      await client.setStreamMetadata('petition-1', metadata, options);
      while ((await kept.health()).ok) await new Promise((resolve) => setTimeout(resolve, 10));
      expect((await kept.health()).detail).toContain('petition-1');
      const later = await open(careless.url());
      expect(await later.health()).toMatchObject({ ok: false });
      await Promise.all([kept.close(), later.close(), close()]);
      await careless.kill();
    },
  );
});
