import { describe, expect, it } from '@jest/globals';
import { localDate, type DomainEvent, type LocalDate } from '#kernel';
import { holderOn } from './holder-on.js';

type Told = DomainEvent<'Moved' | 'Noted', { unit?: string; occurredOn: LocalDate }>;

const thing = {
  initial: '',
  evolve: (at: string, { data }: Told): string => data.unit ?? at,
  resource: (at: string) => (at === '' ? undefined : { unit: at }),
};

const moved = (unit: string, day: string): Told => ({
  type: 'Moved',
  data: { unit, occurredOn: localDate(day) },
});
const noted = (day: string): Told => ({ type: 'Noted', data: { occurredOn: localDate(day) } });

/** Begun in A on 2 June, handed over to B on 1 July; afterwards something of 10 June was noted. */
const history = [moved('a', '2025-06-02'), moved('b', '2025-07-01'), noted('2025-06-10')];

const on = (day?: string): string | undefined =>
  holderOn(thing, history, day === undefined ? undefined : localDate(day));

describe('whose a thing was on a day', () => {
  it.each([
    ['2025-06-10', 'a'],
    ['2025-06-30', 'a'],
    ['2025-07-01', 'b'],
    ['2025-12-31', 'b'],
  ])('%s: %s', (day, unit) => expect(on(day)).toBe(unit));
  it('before it began, is that of the unit which began it', () => expect(on('2025-01-01')).toBe('a'));
  it('without a day, is whose it is now', () => expect(on()).toBe('b'));
  it('is nobody’s where nothing was told', () => expect(holderOn(thing, [])).toBeUndefined());
});
