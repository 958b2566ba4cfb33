import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Codec, openSqliteLog, type SqliteLog } from '#event-store';
import { Clock, localDate, type BookKind } from '#kernel';
import { NumberBooks, Units, type UnitEstablished } from '#organisation';
import { golden } from '#testing';

class FixedClock extends Clock {
  override now(): string {
    return '2026-03-02T02:00:00.000Z';
  }
}

const clock = new FixedClock();
let folder: string;
let log: SqliteLog;
const books = (): NumberBooks => new NumberBooks(log, clock, new Units(log));

const establish = async (unitId: string, name: string): Promise<void> => {
  const { short: _short, ...data } = golden<UnitEstablished>('UnitEstablished').data;
  const meta = { recordedAt: clock.now(), actor: 'quan-tri', commandId: unitId, correlationId: unitId };
  const event = { type: 'UnitEstablished', data: { ...data, unitId, name } };
  await log.append(`unit-${unitId}`, 'none', [event], meta);
};
const request = (takenBy: string, kind: BookKind = 'petition', unit = 'a', on = '2026-03-02') => ({
  unit,
  kind,
  on: localDate(on),
  takenBy,
  actor: 'can-bo',
  correlationId: 'c',
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-books-'));
  log = await openSqliteLog({ folder, codec: new Codec([]), writer: 'inline' });
  await establish('a', 'UBND xã Bình An');
});
afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

describe('the number books', () => {
  it('count each kind, unit and year for itself', async () => {
    const all = books();
    expect(await all.take(request('petition-1'))).toBe('KN-BA-2026-00001');
    expect(await all.take(request('petition-2'))).toBe('KN-BA-2026-00002');
    expect(await all.take(request('complaint-1', 'complaint'))).toBe('KHN-BA-2026-00001');
    expect(await all.take(request('petition-3', 'petition', 'a', '2025-12-31'))).toBe('KN-BA-2025-00001');
  });
  it('give the same thing the same number, also after a restart', async () => {
    const code = await books().take(request('petition-1'));
    await books().take(request('petition-2'));
    expect(await books().take(request('petition-1'))).toBe(code);
  });
  it('give forty at once forty numbers without a gap', async () => {
    const together = books();
    const wanted = Array.from({ length: 40 }, (_, n) => together.take(request(`petition-${n}`)));
    const codes = new Set(await Promise.all(wanted));
    expect(codes.size).toBe(40);
    expect(codes).toContain('KN-BA-2026-00040');
  });
  it('stay without a gap when two processes take from the same book', async () => {
    const [one, two] = [books(), books()];
    const wanted = Array.from({ length: 20 }, (_, n) => (n % 2 ? one : two).take(request(`petition-${n}`)));
    const codes = new Set(await Promise.all(wanted));
    expect(codes.size).toBe(20);
    expect(codes).toContain('KN-BA-2026-00020');
  });
  it('tell units with the same initials apart', async () => {
    await establish('b', 'UBND xã Bắc Á');
    expect(await books().take(request('petition-1'))).toBe('KN-BA-2026-00001');
    expect(await books().take(request('petition-2', 'petition', 'b'))).toBe('KN-BA2-2026-00001');
  });
  it('know no unit that was never established', async () =>
    expect(books().take(request('petition-1', 'petition', 'khong-co'))).rejects.toMatchObject({
      code: 'unit.unknown',
    }));
  it('say who took the number', async () => {
    await books().take(request('petition-1'));
    for await (const { meta, data } of log.read('book-a-2026-petition')) {
      expect(meta.actor).toBe('can-bo');
      expect(data).toEqual({
        book: 'a-2026-petition',
        number: 1,
        takenBy: 'petition-1',
        occurredOn: '2026-03-02',
      });
    }
  });
});
