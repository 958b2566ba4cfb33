import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, localDate } from '#kernel';
import { builtInLaw } from '#law';
import { openForWriting } from './data-folder.js';
import { nghedan } from '../../../test/stand-in/terminal.js';

let folder: string;
let data: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-duties-'));
  data = join(folder, 'practice');
  await nghedan('practice', '--data', data);
});
afterAll(() => rmSync(folder, { recursive: true }));

const owed = async (): Promise<number> => {
  const asked = ['--rule', 'TCD.COMMUNE.CHAIR', '--as-of', '2026-05-21', '--data', data, '--json'];
  const { out } = await nghedan('duties', 'coverage', ...asked);
  const [line] = JSON.parse(out) as { owed: number }[];
  return line?.owed ?? 0;
};

/** A confirmed calendar in which the working week from Monday 4 May 2026 is off. */
const weekOff = async (): Promise<void> => {
  const { version: _, ...calendar } = builtInLaw.calendar;
  const monday = localDate('2026-05-04');
  const days = [0, 1, 2, 3, 4].map((n) => [addDays(monday, n), { vi: 'Nghỉ', en: 'Off' }] as const);
  const content = { ...calendar, off: { ...calendar.off, ...Object.fromEntries(days) } };
  const said = { id: 'vn', no: 1, occurredOn: '2026-01-05', by: 'quantri' };
  const meta = { recordedAt: '2026-01-05T02:00:00.000Z', actor: 'quantri', correlationId: 'calendar' };
  const store = await openForWriting(data);
  try {
    const events = [
      { type: 'CalendarProposed', data: { ...said, content, reason: 'Thông báo mẫu' } },
      { type: 'CalendarConfirmed', data: said },
    ];
    await store.append('calendar-vn', 'none', events, { ...meta, commandId: 'calendar/1' });
  } finally {
    await store.close();
  }
};

it('coverage counts by the calendar that the log has confirmed: a week of days off owes no reception', async () => {
  const before = await owed();
  await weekOff();
  expect(await owed()).toBe(before - 1);
});
