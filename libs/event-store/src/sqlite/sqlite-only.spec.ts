import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { position, START, type Recorded } from '#kernel';
import {
  Codec,
  CommandIdReused,
  eventId,
  FolderInUse,
  LogReader,
  openSqliteLog,
  RevisionConflict,
  type AppendMeta,
  type AppendOutcome,
  type SqliteLog,
} from '#event-store';
import { LogWriter } from './log-writer.js';

let folder: string;
let log: SqliteLog;

const open = (): Promise<SqliteLog> => openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-sqlite-'));
  log = await open();
});

afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

const meta = (commandId: string): AppendMeta => ({
  recordedAt: '2026-07-01T00:00:00.000Z',
  actor: 'a',
  commandId,
  correlationId: 'k',
});

const request = (stream: string, expected: 'none' | number, command: string, count = 1) => ({
  stream,
  expected,
  events: Array.from({ length: count }, (_, part) => ({ type: 'Noted', data: { part } })),
  meta: meta(command),
});

const append = (stream: string, expected: 'none' | number, command: string, count = 1) => {
  const { events } = request(stream, expected, command, count);
  return log.append(stream, expected, events, meta(command));
};

describe('positions in SQLite', () => {
  it('are 1, 2, 3 … as text of 20 digits, also after refusals and restarts', async () => {
    expect(await log.head()).toBe(START);
    await append('a-1', 'none', 'c1', 2);
    await expect(append('a-1', 'none', 'c2')).rejects.toThrow(RevisionConflict);
    await log.close();
    log = await open();
    expect(await append('a-2', 'none', 'c3')).toMatchObject({ position: '00000000000000000003' });
  });

  it('of another kind of log are refused', async () => {
    const reading = (async () => {
      for await (const batch of log.readAll(position('123/456'))) return batch;
      return undefined;
    })();
    await expect(reading).rejects.toThrow(RangeError);
  });

  it('beyond the head are refused: the reader has seen a log that was lost', async () => {
    const ahead = position('00000000000000000009');
    const first = log.subscribe({ after: ahead, signal: AbortSignal.abort() })[Symbol.asyncIterator]().next();
    await expect(first).rejects.toThrow('beyond the head');
  });
});

describe('a command id', () => {
  it('gives a UUID of version 5 that depends on the id and the place, and never changes', () => {
    expect(eventId('c1', 0)).toBe('1167aafe-3744-5e0c-b202-88383c3914bd');
    expect(eventId('c1', 1)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(['c1', 'c2'].flatMap((id) => [0, 1, 10].map((index) => eventId(id, index)))).size).toBe(6);
  });

  it('may not stand on two appends', async () => {
    await append('a-1', 'none', 'c1');
    await expect(append('a-2', 'none', 'c1')).rejects.toThrow(new CommandIdReused('a-2', 'c1'));
    await expect(append('a-1', 0, 'c1')).rejects.toThrow(CommandIdReused);
    expect(await append('a-2', 'none', 'c2')).toMatchObject({ revision: 0 });
  });
});

describe('a folder', () => {
  it('has one writer; the second is told who holds it, and does not disturb', async () => {
    await expect(open()).rejects.toThrow(new FolderInUse(folder, process.pid));
    expect(await append('a-1', 'none', 'c1')).toMatchObject({ revision: 0 });
  });

  it('is free again when its writer has closed', async () => {
    await log.close();
    log = await open();
    expect(await log.health()).toMatchObject({ ok: true });
  });

  it('is let go when the log in it cannot be opened', async () => {
    await log.close();
    const db = new Sqlite(join(folder, 'log.db'));
    db.pragma('user_version = 99');
    await expect(open()).rejects.toThrow('format 99');
    db.pragma('user_version = 1');
    db.close();
    log = await open();
  });
});

describe('the file', () => {
  it('is written so that an answered append survives a power cut', async () => {
    class Open extends LogWriter {
      settings(): unknown[] {
        const names = ['journal_mode', 'synchronous', 'wal_autocheckpoint', 'foreign_keys', 'trusted_schema'];
        return names.map((name) => this.db.pragma(name, { simple: true }));
      }
    }
    const writer = new Open(join(folder, 'other'));
    expect(writer.settings()).toEqual(['wal', 2, 0, 1, 0]);
    writer.close();
  });

  it('has an id of its own that stays, and a hash for each position', async () => {
    const { position: place } = await append('a-1', 'none', 'c1');
    const [id, hash] = [log.logId(), log.hashAt(place)];
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(log.hashAt(position('00000000000000000002'))).toBeUndefined();
    await log.close();
    log = await open();
    expect([log.logId(), log.hashAt(place)]).toEqual([id, hash]);
    const other = await openSqliteLog({
      folder: join(folder, 'other'),
      codec: new Codec(),
      writer: 'inline',
    });
    expect(other.logId()).not.toBe(id);
    await other.close();
  });

  it('does not grow with a log that is read all the time', async () => {
    const aborting = new AbortController();
    const reading = (async () => {
      for await (const _ of log.subscribe({ after: START, signal: aborting.signal }));
    })();
    const text = 'x'.repeat(100_000);
    for (let n = 0; n < 120; n += 1) {
      await log.append(`a-${n}`, 'none', [{ type: 'Noted', data: { text } }], meta(`c${n}`));
    }
    aborting.abort();
    await reading;
    const wal = new Sqlite(join(folder, 'log.db'), { readonly: true });
    const [state] = wal.pragma('wal_checkpoint(NOOP)') as { log: number }[];
    wal.close();
    expect(state?.log).toBeLessThan(2_000);
  });
});

describe('a reader beside the writer', () => {
  it('finds what was there, then what comes, without being told', async () => {
    await append('a-1', 'none', 'c1');
    const reader = new LogReader(folder, new Codec());
    const events: Recorded[] = [];
    const reading = (async () => {
      for await (const batch of reader.subscribe({ after: START, signal: new AbortController().signal })) {
        events.push(...batch.events);
        if (events.length === 1) await append('a-1', 0, 'c2', 2);
        if (events.length === 3) reader.close();
      }
    })();
    await reading;
    expect(events.map(({ revision }) => revision)).toEqual([0, 1, 2]);
    expect(reader.logId).toBe(log.logId());
  });

  it('needs a log', () => expect(() => new LogReader(join(folder, 'nowhere'), new Codec())).toThrow());
});

type Try = { stream: string; expected: 'none' | number; command: string; count: number };

/** The table of answers, over plain arrays of event ids. */
const model = () => {
  const streams = new Map<string, string[]>();
  const known = new Set<string>();
  return ({ stream, expected, command, count }: Try): string => {
    const ids = streams.get(stream) ?? [];
    const sent = Array.from({ length: count }, (_, part) => `${command}#${part}`);
    const begin = expected === 'none' ? 0 : expected + 1;
    if (begin === ids.length) {
      if (known.has(`${command}#0`)) return 'reused';
      for (const id of sent) known.add(id);
      streams.set(stream, [...ids, ...sent]);
      return `appended ${begin + count - 1}`;
    }
    const there = ids.slice(begin, begin + count);
    return begin < ids.length && there.join() === sent.join() ? `repeated ${begin + count - 1}` : 'conflict';
  };
};

const told = (outcome: AppendOutcome): string => {
  if (outcome instanceof CommandIdReused) return 'reused';
  if (outcome instanceof Error) return 'conflict';
  return `${outcome.repeated ? 'repeated' : 'appended'} ${outcome.revision}`;
};

describe('whatever is appended, in whatever order and grouping', () => {
  it('each append is answered by the same table', async () => {
    const attempt: fc.Arbitrary<Try> = fc.record({
      stream: fc.constantFrom('a', 'b'),
      expected: fc.oneof(fc.constant('none' as const), fc.nat(5)),
      command: fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5'),
      count: fc.integer({ min: 1, max: 3 }),
    });
    let runs = 0;
    const groups = fc.array(fc.array(attempt, { minLength: 1, maxLength: 6 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(groups, async (history) => {
        const run = (runs += 1);
        const answer = model();
        for (const group of history) {
          const outcomes = await log.appendMany(
            group.map((one) =>
              request(`${one.stream}-${run}`, one.expected, `${run}/${one.command}`, one.count),
            ),
          );
          expect(outcomes.map(told)).toEqual(group.map(answer));
        }
      }),
      { numRuns: 150 },
    );
    expect(runs).toBeGreaterThanOrEqual(150);
  });
});
