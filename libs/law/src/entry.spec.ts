import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import { builtInLaw, checkEntry } from '#law';

const enter = (occurredOn: string, today: string, lateReason?: string) =>
  checkEntry({ occurredOn: localDate(occurredOn), today: localDate(today), lateReason, law: builtInLaw });

describe('the day of an entry', () => {
  it('may be today', () => expect(enter('2026-03-02', '2026-03-02')).toEqual({}));
  it('may not lie in the future', () =>
    expect(() => enter('2026-03-03', '2026-03-02')).toThrow('entry.in-the-future'));
  it('needs no reason up to the fifth working day after the fact', () =>
    expect(enter('2026-02-13', '2026-02-27')).toEqual({}));
  it('needs one from the sixth', () => {
    expect(() => enter('2026-02-13', '2026-02-28')).toThrow('entry.late-without-reason');
    expect(() => enter('2026-02-13', '2026-03-02', '   ')).toThrow('entry.late-without-reason');
  });
  it('is kept with its reason when it is late, and without when it is not', () => {
    expect(enter('2026-02-13', '2026-03-02', ' mất điện ')).toEqual({ lateReason: 'mất điện' });
    expect(enter('2026-03-02', '2026-03-03', 'mất điện')).toEqual({});
  });
});
