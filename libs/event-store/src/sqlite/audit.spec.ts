import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { auditLog, Codec, openSqliteLog } from '#event-store';

let folder: string;

/** Three commands of two events each, on two streams. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-audit-'));
  const log = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
  const events = [1, 2].map((note) => ({ type: 'Noted', data: { note: `Nội dung ${note}` } }));
  const meta = (commandId: string) => ({
    recordedAt: '2026-07-01T00:00:00.000Z',
    actor: 'a',
    commandId,
    correlationId: 'k',
  });
  await log.append('petition-1', 'none', events, meta('c1'));
  await log.append('petition-2', 'none', events, meta('c2'));
  await log.append('petition-1', 1, events, meta('c3'));
  await log.close();
});

afterEach(() => rmSync(folder, { recursive: true }));

const tamper = (sql: string): void => {
  const db = new Sqlite(join(folder, 'log.db'));
  db.exec(sql);
  db.close();
};

describe('the audit of a log', () => {
  it('finds nothing wrong with what the writer wrote', () =>
    expect(auditLog(folder)).toMatchObject({
      ok: true,
      problems: [],
      events: 6,
      streams: 2,
      head: '00000000000000000006',
    }));

  it('finds nothing wrong with an empty log', async () => {
    const empty = join(folder, 'empty');
    await (await openSqliteLog({ folder: empty, codec: new Codec(), writer: 'inline' })).close();
    expect(auditLog(empty)).toMatchObject({ ok: true, events: 0, streams: 0, head: '' });
  });

  it('does not need the writer to be away', async () => {
    const log = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
    expect(auditLog(folder).logId).toBe(log.logId());
    await log.close();
  });

  it('says so when there is no log', () => expect(() => auditLog(join(folder, 'nowhere'))).toThrow());

  it.each([
    [
      'a changed word',
      `UPDATE events SET data = replace(data, '2', '3') WHERE position = 4`,
      'position 4 is not what was written',
    ],
    [
      'changed metadata',
      `UPDATE events SET meta = replace(meta, '"a"', '"b"') WHERE position = 2`,
      'position 2 is not what was written',
    ],
    [
      'an event moved to another stream',
      `UPDATE events SET stream = 'petition-3' WHERE position = 6`,
      'petition-3: revision 0 is missing: 3 follows',
    ],
    ['a removed command', 'DELETE FROM events WHERE position IN (3, 4)', 'position 3 is missing: 5 follows'],
    ['half a command', 'DELETE FROM events WHERE position = 6', 'the last command is not whole'],
    [
      'half a command in the middle',
      'DELETE FROM events WHERE position = 2',
      'a command is not whole before position 3',
    ],
    [
      'a revision left out',
      'UPDATE events SET revision = revision + 9 WHERE position > 4',
      'petition-1: revision 2 is missing: 11 follows',
    ],
    [
      'two commands exchanged',
      `UPDATE events SET meta = replace(meta, 'c1', 'c9') WHERE position = 1`,
      'position 1 does not have the id of its command',
    ],
  ])('finds %s', (_, sql, problem) => {
    tamper(sql);
    const report = auditLog(folder);
    expect(report.ok).toBe(false);
    expect(report.problems).toContain(problem);
  });

  it.each([
    ['one byte changed on the disk', 'dung 2', 'dung 7', 'is not what was written'],
    [
      'metadata that is no longer JSON',
      '{"recordedAt"',
      '["recordedAt"',
      'does not have the id of its command',
    ],
  ])('finds %s', (_, written, found, problem) => {
    const file = join(folder, 'log.db');
    const bytes = readFileSync(file);
    bytes.write(found, bytes.indexOf(written));
    writeFileSync(file, bytes);
    expect(auditLog(folder).problems.join()).toContain(problem);
  });

  it('finds a page that was overwritten', () => {
    const file = join(folder, 'log.db');
    const bytes = readFileSync(file);
    bytes.fill(0xaa, bytes.length - 4096 + 8, bytes.length - 3000);
    writeFileSync(file, bytes);
    expect(auditLog(folder).problems.join()).toContain('the file is damaged');
  });

  it('names a hundred problems and counts the rest', async () => {
    const log = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
    const events = Array.from({ length: 150 }, () => ({ type: 'Noted', data: {} }));
    const meta = { recordedAt: '2026-07-01T00:00:00.000Z', actor: 'a', commandId: 'c4', correlationId: 'k' };
    await log.append('petition-9', 'none', events, meta);
    await log.close();
    tamper(`UPDATE events SET data = '{"x":1}'`);
    expect(auditLog(folder)).toMatchObject({ problemCount: 156, events: 156 });
    expect(auditLog(folder).problems).toHaveLength(100);
  });
});
