import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Decisions, type Who } from '#event-store';
import { localDate } from '#kernel';
import { builtInLaw } from '#law';
import { calendarDecider, changedCalendar, LAW_ID, readCalendarChange } from '#rulebook';
import { SystemClock } from '../../api/src/system-clock.js';
import { openForWriting } from './data-folder.js';
import { EXIT } from './exit.js';
import { nghedan } from '../../../test/stand-in/terminal.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-law-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const json = async (...argv: readonly string[]): Promise<unknown> => {
  const { out } = await nghedan(...argv, '--json');
  return JSON.parse(out) as unknown;
};

const file = (content: object): string => {
  const path = join(folder, 'change.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
};

const NEXT_YEAR = {
  year: 2027,
  source: 'Thông báo mẫu',
  workingDays: 260,
  off: [{ day: '2027-01-01', vi: 'Tết Dương lịch', en: 'New Year’s Day' }],
  worked: [],
};

describe('the law on the command line', () => {
  it('says whether a deadline was counted by the law of a folder or by the shipped one', async () => {
    const data = join(folder, 'office');
    const asked = ['deadline', '--rule', 'TCD.REPLY', '--from', '2026-12-28', '--data', data] as const;
    expect(await json(...asked)).toMatchObject({ source: 'shipped', due: '2027-01-12', provisional: true });

    const log = await openForWriting(data);
    const decisions = new Decisions(log, new SystemClock());
    const { version: _version, ...shipped } = builtInLaw.calendar;
    const content = changedCalendar(shipped, readCalendarChange({ years: [NEXT_YEAR] }));
    const by = (actor: string): Who => ({ actor, commandId: actor, correlationId: 'c' });
    const at = { id: LAW_ID, occurredOn: localDate('2026-11-25') };
    const propose = { type: 'propose', ...at, by: 'an', content, reason: 'thông báo' } as const;
    await decisions.run(calendarDecider, LAW_ID, propose, by('an'));
    await decisions.run(calendarDecider, LAW_ID, { type: 'confirm', ...at, by: 'binh', no: 1 }, by('binh'));
    await log.close();

    expect(await json(...asked)).toMatchObject({ source: 'confirmed', calendar: 'vn@1', provisional: false });
    expect((await nghedan(...asked)).out).toContain('[confirmed: ');
  });

  it('lists the rules of a day, as shipped where there is no log', async () => {
    const data = join(folder, 'none');
    expect(await json('rules', '--on', '2026-07-01', '--data', data)).toMatchObject({ regime: 'R3' });
    const { out } = await nghedan('rules', '--on', '2026-06-30', '--data', data);
    expect(out).toContain('KN.ACCEPT.1.DEC');
    expect(out).not.toContain('KN.ACCEPT.1.R3');
  });

  it('shows a year of days off with its control total', async () => {
    const shown = await json('calendar', 'show', '--year', '2026', '--data', folder);
    expect(shown).toMatchObject({ workingDays: 250, published: true });
  });

  it('counts extensions from the date before rolling', async () => {
    const asked = ['deadline', '--rule', 'TC.RESOLVE', '--from', '2024-08-30', '--extension', '30DAY'];
    expect(await json(...asked)).toMatchObject({ raw: '2024-10-29' });
    expect((await nghedan(...asked, '--extension', 'soon')).exit).toBe(EXIT.usage);
  });

  it('counts by the days off of a file', async () => {
    const asked = ['deadline', '--rule', 'TCD.REPLY', '--from', '2026-12-28'];
    expect(await json(...asked)).toMatchObject({ provisional: true });
    const known = await json(...asked, '--on-calendar', file({ years: [NEXT_YEAR] }));
    expect(known).toMatchObject({ provisional: false, due: '2027-01-12' });
  });

  it('says what is wrong with a file', async () => {
    const wrong = file({ years: [{ ...NEXT_YEAR, workingDays: 250 }] });
    const { exit, err } = await nghedan(
      'deadline',
      '--rule',
      'TCD.REPLY',
      '--from',
      '2026-12-28',
      '--on-calendar',
      wrong,
    );
    expect([exit, err]).toEqual([EXIT.refused, 'rulebook.total-differs year=2027 said=250 counted=260']);
  });

  it('asks for a data folder before it says what would move', async () => {
    const change = file({ years: [NEXT_YEAR] });
    expect((await nghedan('law', 'what-if', '--calendar', change, '--data', folder)).exit).toBe(EXIT.refused);
    expect((await nghedan('law', 'what-if', '--data', folder)).exit).toBe(EXIT.usage);
    expect((await nghedan('calendar', 'import', change, '--data', folder)).exit).toBe(EXIT.usage);
  });
});
