import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteError } from 'better-sqlite3';
import {
  auditLog,
  Codec,
  StoreUnavailable,
  type AppendMeta,
  type Appended,
  type SqliteLog,
} from '#event-store';
import { LogWriter } from './log-writer.js';
import { openLogWith } from './sqlite-log.js';
import { inlineWriter } from './writer-host.js';

/** A disk whose fsync fails when told to, as SQLite reports it: in a commit, or in a checkpoint. */
class Failing extends LogWriter {
  protected override readonly checkpointPages = 1;
  fails: 'commit' | 'checkpoint' | undefined;

  protected override end(): void {
    this.sync('commit');
    super.end();
  }

  protected override checkpoint(): void {
    this.sync('checkpoint');
    super.checkpoint();
  }

  private sync(step: 'commit' | 'checkpoint'): void {
    if (this.fails === step) throw new SqliteError('disk I/O error', 'SQLITE_IOERR_FSYNC');
  }
}

/** The seeded defect: like SQLite's own automatic checkpoint, it keeps the failure to itself. */
class Hiding extends Failing {
  protected override checkpoint(): void {
    try {
      super.checkpoint();
    } catch {
      // Hidden on purpose.
    }
  }
}

/** A file that cannot grow: SQLite itself then says that the disk is full. */
class Filling extends LogWriter {
  limit(pages: number): void {
    this.db.pragma(`max_page_count = ${pages}`);
  }
}

let folder: string;
let log: SqliteLog;
let sent: number;

const openWith = async <W extends LogWriter>(Writer: new (folder: string) => W): Promise<W> => {
  const writer = new Writer(folder);
  log = await openLogWith(folder, new Codec(), async () => inlineWriter(writer));
  return writer;
};

const meta = (commandId: string): AppendMeta => ({
  recordedAt: '2026-07-01T00:00:00.000Z',
  actor: 'a',
  commandId,
  correlationId: 'k',
});

const append = (): Promise<Appended> => {
  sent += 1;
  return log.append(
    `petition-${sent}`,
    'none',
    [{ type: 'Noted', data: { text: 'x'.repeat(2_000) } }],
    meta(`c${sent}`),
  );
};

const outcome = (appending: Promise<Appended>): Promise<string> =>
  appending.then(
    () => 'acknowledged',
    (error: unknown) => (error instanceof StoreUnavailable ? error.outcome : String(error)),
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-disk-'));
  sent = 0;
});

afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

describe('after a failed fsync in a commit', () => {
  it('the append has an unknown outcome, and nothing more is acknowledged', async () => {
    const disk = await openWith(Failing);
    await append();
    disk.fails = 'commit';
    expect(await outcome(append())).toBe('unknown');
    disk.fails = undefined;
    expect([await outcome(append()), await outcome(append())]).toEqual(['not-written', 'not-written']);
    expect(await log.health()).toEqual({ ok: false, detail: expect.stringContaining('SQLITE_IOERR_FSYNC') });
  });

  it('reading goes on, and after a restart the log is whole and writes again', async () => {
    const disk = await openWith(Failing);
    const { position } = await append();
    disk.fails = 'commit';
    await outcome(append());
    expect(await log.head()).toBe(position);
    await log.close();
    await openWith(Failing);
    expect(await outcome(append())).toBe('acknowledged');
    expect(auditLog(folder)).toMatchObject({ ok: true, events: 2 });
  });
});

describe('after a failed fsync in a checkpoint', () => {
  const stops = async (Writer: typeof Failing): Promise<boolean> => {
    const disk = await openWith(Writer);
    await append();
    disk.fails = 'checkpoint';
    await append();
    return (await outcome(append())) === 'not-written' && !(await log.health()).ok;
  };

  it('nothing more is acknowledged', async () => expect(await stops(Failing)).toBe(true));

  it('a log that hides it is found out', async () => expect(await stops(Hiding)).toBe(false));
});

describe('a full disk', () => {
  it('acknowledges nothing that it has not written, and writes again when there is room', async () => {
    const disk = await openWith(Filling);
    disk.limit(40);
    const outcomes: string[] = [];
    for (let n = 0; n < 60; n += 1) outcomes.push(await outcome(append()));
    const acknowledged = outcomes.filter((text) => text === 'acknowledged').length;
    expect(new Set(outcomes)).toEqual(new Set(['acknowledged', 'not-written']));
    expect(auditLog(folder)).toMatchObject({ ok: true, events: acknowledged });
    expect(await log.health()).toMatchObject({ ok: true });
    disk.limit(10_000);
    expect(await outcome(append())).toBe('acknowledged');
  });
});
