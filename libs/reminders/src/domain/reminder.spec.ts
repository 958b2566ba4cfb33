import { describe, expect, it } from '@jest/globals';
import { fold, localDate } from '#kernel';
import { builtInLaw as law } from '#law';
import {
  isOfficeHour,
  LONGEST_WAIT_MS,
  nextLook,
  reminderDecider,
  remindersOf,
  reminderTransitions,
  reminderUpcasters,
  staleReminder,
  staleSince,
  type ReminderRaised,
  type ReminderSeen,
  type WatchedClock,
} from '#reminders';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';

const { given } = scenario(reminderDecider);
const raised = golden<ReminderRaised>('ReminderRaised');
const seen = golden<ReminderSeen>('ReminderSeen');
const raise = { type: 'raise', ...raised.data } as const;
const see = { type: 'see', reminderId: seen.data.reminderId, today: seen.data.occurredOn } as const;

describe('a reminder', () => {
  it('is raised once, however often it is found', () => {
    given().when(raise).then(raised);
    given(raised).when(raise).nothing();
    given(raised, seen).when(raise).nothing();
  });
  it('is seen once', () => {
    given(raised).when(see).then(seen);
    given(raised, seen).when(see).nothing();
    given().when(see).refuses('reminder.unknown');
  });
  it('belongs to the unit that is reminded', () =>
    expect(reminderDecider.resource?.(fold(reminderDecider, [raised]))).toMatchObject({
      unit: raised.data.unit,
    }));
  agreesWithTable(
    reminderDecider,
    reminderTransitions,
    { none: [], raised: [raised], seen: [raised, seen] },
    { raise, see },
  );
  decodesForEver(reminderDecider, reminderUpcasters, ['ReminderRaised', 'ReminderSeen']);
});

const watched: WatchedClock = {
  about: 'complaint-1',
  clock: 'resolve',
  due: localDate('2026-02-25'),
  unit: 'xa',
  superior: 'tinh',
  nature: 'term',
};
const kinds = (today: string, over: Partial<WatchedClock> = {}): readonly string[] =>
  remindersOf(law, localDate(today), { ...watched, ...over }).map(({ kind, unit, week = 0 }) =>
    [kind, unit, ...(week > 0 ? [week] : [])].join(' '),
  );

describe('a clock', () => {
  it('is called to mind three working days before its last day, on that day, and when it is over', () => {
    // Tết of 2026 is off from 16 to 20 February: three working days before the 25th is Friday the 13th at the latest.
    expect(kinds('2026-02-12')).toEqual([]);
    expect(kinds('2026-02-13')).toEqual(['due-soon xa']);
    expect(kinds('2026-02-25')).toEqual(['due-today xa']);
    expect(kinds('2026-02-26')).toEqual(['overdue xa', 'lower-level-overdue tinh']);
  });
  it('is called to mind for whoever holds the case, and is urged by the unit above for nobody in particular', () => {
    const held = remindersOf(law, localDate('2026-02-26'), { ...watched, assignee: 'can-bo-1' });
    expect(held.map(({ kind, assignee }) => [kind, assignee])).toEqual([
      ['overdue', 'can-bo-1'],
      ['lower-level-overdue', undefined],
    ]);
  });
  it('of a unit with nobody above it is urged by nobody', () => {
    const { superior: _, ...alone } = watched;
    expect(remindersOf(law, localDate('2026-03-02'), alone).map(({ kind }) => kind)).toEqual(['overdue']);
  });
  it('of a promise comes up again every week that it is broken', () => {
    const nature = 'commitment';
    expect(kinds('2026-02-26', { nature })).toEqual(['commitment-broken xa']);
    expect(kinds('2026-03-04', { nature })).toEqual(['commitment-broken xa']);
    expect(kinds('2026-03-05', { nature })).toEqual(['commitment-broken xa 1']);
  });
  it('of a report that a superior demanded gives ground to take the case over (NĐ31 5)', () =>
    expect(kinds('2026-02-26', { nature: 'report' })).toEqual(['takeover-ground xa']));
  it('of taking effect says that it did, the day after', () => {
    expect(kinds('2026-02-25', { nature: 'effect' })).toEqual([]);
    expect(kinds('2026-02-26', { nature: 'effect' })).toEqual(['in-force xa']);
  });
});

describe('a case that does not move', () => {
  const resting = { about: 'petition-1', lastOn: localDate('2026-03-02'), unit: 'xa' };
  it('is stale after ten working days', () => {
    expect(staleReminder(law, localDate('2026-03-13'), resting)).toEqual([]);
    expect(staleReminder(law, localDate('2026-03-16'), resting)).toMatchObject([{ kind: 'stale' }]);
    expect(staleSince(law, localDate('2026-03-16'))).toBe('2026-03-02');
  });
});

describe('office hours', () => {
  const at = (day: string, time: string): string => `${day}T${time}:00.000+07:00`;
  it('are half past seven to five on working days', () => {
    expect(isOfficeHour(law, at('2026-03-02', '07:29'))).toBe(false);
    expect(isOfficeHour(law, at('2026-03-02', '07:30'))).toBe(true);
    expect(isOfficeHour(law, at('2026-03-02', '16:59'))).toBe(true);
    expect(isOfficeHour(law, at('2026-03-02', '17:00'))).toBe(false);
    expect(isOfficeHour(law, at('2026-03-01', '10:00'))).toBe(false);
    expect(isOfficeHour(law, at('2026-02-18', '10:00'))).toBe(false);
  });
  it('are waited for, but never longer than a timer can hold', () => {
    expect(nextLook(law, at('2026-03-02', '06:30'), 1_000)).toBe(3_600_000);
    expect(nextLook(law, at('2026-03-02', '10:00'), 1_000)).toBe(1_000);
    expect(nextLook(law, at('2026-02-13', '18:00'), 1_000)).toBe(LONGEST_WAIT_MS);
    expect(LONGEST_WAIT_MS).toBeLessThan(24 * 24 * 3_600_000);
  });
});
