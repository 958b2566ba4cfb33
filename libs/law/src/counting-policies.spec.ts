import { describe, expect, it } from '@jest/globals';
import { endOf, localDate, type LocalDate } from '#kernel';
import { builtInLaw, deadline, deadlineState, type Deadline, type Law, type Settings } from '#law';

const on = localDate;

const withSettings = (settings: Partial<Settings>): Law => ({
  ...builtInLaw,
  ruleSet: { ...builtInLaw.ruleSet, settings: { ...builtInLaw.ruleSet.settings, ...settings } },
});

const due = (rule: string, from: string, more: object = {}, law = builtInLaw): Deadline =>
  deadline(law, { rule, from: on(from), ...more });

describe('counting policies', () => {
  it('C1: the day of the trigger is not counted', () =>
    expect(due('KN.SEND.1', '2026-03-02').due).toBe('2026-03-05'));

  it('C2: n calendar days from a day end n days later', () =>
    expect(due('KN.RESOLVE.1', '2026-03-02').raw).toBe('2026-04-01'));

  it('C3: a calendar term that ends on a day off ends on the next working day', () => {
    const overTet = due('KN.RESOLVE.1', '2024-01-15');
    expect([overTet.raw, overTet.due]).toEqual(['2024-02-14', '2024-02-15']);
    expect(overTet.because).toContainEqual({
      kind: 'rolled',
      from: '2024-02-14',
      to: '2024-02-15',
      over: ['2024-02-14'],
    });
  });

  it('C4: rolling can be switched off, and the raw date is always shown', () => {
    const strict = due('KN.RESOLVE.1', '2024-01-15', {}, withSettings({ rollCalendarTerms: false }));
    expect([strict.raw, strict.due]).toEqual(['2024-02-14', '2024-02-14']);
  });

  it('C5: a working-day term ends on the n-th working day', () =>
    expect(due('TCD.REPLY', '2026-02-11').due).toBe('2026-03-04'));

  it('C6: "at least n days before" counts back and rolls back', () => {
    const notice = due('DLG.COMMUNE.NOTICE', '2026-05-08');
    expect([notice.raw, notice.due]).toEqual(['2026-05-01', '2026-04-29']);
    expect(due('TCD.SCHEDULE', '2026-05-04').due).toBe('2026-04-22');
  });

  it('C7: months and years end on the corresponding day, or the last day of a shorter month', () => {
    expect(due('CONF.STAFF', '2025-11-30').raw).toBe('2026-02-28');
    expect(due('DON.RETAIN', '2024-02-29').due).toBe('2025-02-28');
    expect(due('TC.FOLLOW', '2024-01-31').raw).toBe('2024-02-29');
  });

  it('C8: an extension counts from the raw date, not from the rolled one', () => {
    const once = due('TC.RESOLVE', '2024-08-30');
    const extended = due('TC.RESOLVE', '2024-08-30', { extensions: [{ n: 30, unit: 'DAY' }] });
    expect([once.raw, once.due]).toEqual(['2024-09-29', '2024-09-30']);
    expect(extended.raw).toBe('2024-10-29');
    expect(extended.raw).toBe(due('TC.RESOLVE', '2024-08-30', { variants: ['complex'] }).raw);
  });

  it('C9: what was left at the suspension is counted from the day of resuming, itself not counted', () => {
    const paused = { pauses: [{ from: on('2026-07-20'), to: on('2026-08-03') }] };
    const resolve = due('KN.RESOLVE.1', '2026-07-06', paused);
    expect(resolve.raw).toBe('2026-08-19');
    expect(resolve.because).toContainEqual({
      kind: 'pause',
      from: '2026-07-20',
      to: '2026-08-03',
      days: 14,
    });
    const counted = due('KN.RESOLVE.1', '2026-07-06', paused, withSettings({ resumeDayCounts: true }));
    expect(counted.raw).toBe('2026-08-18');
  });

  it('C9: a suspension after the term has run out gives nothing back', () =>
    expect(
      due('KN.RESOLVE.1', '2026-07-06', { pauses: [{ from: on('2026-08-06'), to: on('2026-09-06') }] }).raw,
    ).toBe('2026-08-05'));

  it('C9: a term without a ground for suspension cannot be paused', () =>
    expect(() =>
      due('TCD.REPLY', '2026-07-06', { pauses: [{ from: on('2026-07-07'), to: on('2026-07-08') }] }),
    ).toThrow('law.rule-not-pausable'));

  it('C10: the time of an expert in a denunciation is not counted', () =>
    expect(
      due('TC.RESOLVE', '2025-03-25', {
        variants: ['complex'],
        pauses: [{ from: on('2025-04-28'), to: on('2025-05-15') }],
      }).due,
    ).toBe('2025-06-10'));

  it('C11: "effective after 30 days" is the day after the last day, working or not', () => {
    const effect = due('KN.EFFECT', '2024-02-23');
    expect([effect.raw, effect.due, effect.effectiveOn]).toEqual(['2024-03-24', '2024-03-25', '2024-03-26']);
  });

  it('C12: a swapped day off is not counted, the Saturday worked for it is', () => {
    const over = due('TC.NOTIFY', '2025-04-24');
    expect(over.due).toBe('2025-05-05');
    expect(over.because).toContainEqual(expect.objectContaining({ kind: 'worked', day: '2025-04-26' }));
    expect(over.because).toContainEqual(expect.objectContaining({ kind: 'skipped', day: '2025-05-02' }));
  });

  it('C13: the rule is the one of the day of the trigger', () => {
    expect(due('KN.ACCEPT.1', '2026-06-30')).toMatchObject({ rule: 'KN.ACCEPT.1.LAW', due: '2026-07-10' });
    expect(due('KN.ACCEPT.1', '2026-07-01')).toMatchObject({ rule: 'KN.ACCEPT.1.R3', due: '2026-07-10' });
  });

  it('C14: where law and decree differ, the setting decides', () => {
    const byPolicy = (conflictPolicy: Settings['conflictPolicy'], from = '2024-01-22'): string =>
      due('KN.ACCEPT.1', from, {}, withSettings({ conflictPolicy })).rule;
    expect(byPolicy('LAW')).toBe('KN.ACCEPT.1.LAW');
    expect(byPolicy('DECREE')).toBe('KN.ACCEPT.1.DEC');
    expect(byPolicy('EARLIEST')).toBe('KN.ACCEPT.1.LAW');
    expect(byPolicy('DECREE', '2019-05-06')).toBe('KN.ACCEPT.1.LAW');
  });

  it('C15: a date that somebody set is never rolled', () => {
    const saturday: LocalDate = on('2026-06-13');
    expect(deadlineState(builtInLaw, { due: saturday }, endOf(saturday)).state).toBe('today');
    expect(deadlineState(builtInLaw, { due: saturday }, endOf(on('2026-06-14')))).toEqual({
      state: 'overdue',
      days: 1,
    });
  });

  it('C16: an act before midnight of the last day is in time; late days are calendar days', () => {
    const lastDay = on('2024-02-15');
    expect(deadlineState(builtInLaw, { due: lastDay }, endOf(lastDay)).state).toBe('today');
    expect(deadlineState(builtInLaw, { due: lastDay }, '2024-02-15T17:00:00.000Z')).toEqual({
      state: 'overdue',
      days: 1,
    });
    expect(deadlineState(builtInLaw, { due: lastDay }, '2024-02-22T03:00:00.000Z').days).toBe(7);
  });
});
