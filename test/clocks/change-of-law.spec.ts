import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate, weekday, type LocalDate } from '#kernel';
import type { DeadlineFact, Law } from '#law';
import {
  calendarDecider,
  changedCalendar,
  changedRuleSet,
  countAnew,
  differs,
  LAW_ID,
  lawOf,
  preview,
  ruleSetDecider,
  type CalendarContent,
  type Preview,
  type RuleSetContent,
} from '#rulebook';
import { clockHistories, FIRST, startedClocks } from './clock-histories.js';
import { ClockOffice, LAW, who } from './clock-office.js';

const EVERY = { most: 100_000, names: () => true } as const;

/** A weekday in the second half of the year becomes a day off, a Saturday is worked for it. */
const swap = fc
  .record({ off: fc.integer({ min: 0, max: 20 }), worked: fc.integer({ min: 0, max: 20 }) })
  .map(({ off, worked }) => ({
    off: [addDays(localDate('2026-07-22'), off * 7)],
    worked: addDays(localDate('2026-07-25'), worked * 7),
  }));

/** Whatever ends in August ends before or after it. */
const AUGUST_OFF = {
  off: Array.from({ length: 31 }, (_, day) => addDays(localDate('2026-08-01'), day)).filter(
    (day) => weekday(day) <= 5,
  ),
  worked: localDate('2026-11-28'),
};

const longer = fc.record({
  rule: fc.constantFrom(
    'TCD.REPLY',
    'KN.RESOLVE.1',
    'TC.RESOLVE',
    'TTND.REPLY',
    'PUB.COMMUNE',
    'TCD.SCHEDULE',
  ),
  by: fc.integer({ min: 1, max: 9 }),
});

type Days = Readonly<{ off: readonly LocalDate[]; worked: LocalDate }>;

const calendarWith = (before: CalendarContent, { off, worked }: Days): CalendarContent => {
  const days = (all: object, more: readonly string[]) => [
    ...Object.entries(all)
      .filter(([day]) => day.startsWith('2026') && !more.includes(day))
      .map(([day, note]) => ({ day, ...(note as { vi: string; en: string }) })),
    ...more.map((day) => ({ day, vi: 'hoán đổi', en: 'swapped' })),
  ];
  const fewer = off.filter((day) => !Object.hasOwn(before.off, day)).length;
  const more = Object.hasOwn(before.worked, worked) ? 0 : 1;
  const notice = { year: 2026, source: 'Thông báo mẫu', workingDays: 250 - fewer + more };
  const year = { ...notice, off: days(before.off, off), worked: days(before.worked, [worked]) };
  return changedCalendar(before, { years: [year] });
};

const rulesWith = (before: RuleSetContent, { rule, by }: { rule: string; by: number }): RuleSetContent => {
  const found = before.rules.find(({ id }) => id === rule);
  if (!found) throw new TypeError(rule);
  return changedRuleSet(before, { rules: [{ ...found, length: found.length + by }] });
};

type Change = Readonly<{
  days: Days;
  rule?: { rule: string; by: number } | undefined;
}>;

/** As the page asks it: what would be if that were the law. */
const hypothetical = ({ book }: ClockOffice, { days, rule }: Change): Law => {
  const now = book.current();
  if (rule) return { ...now, ruleSet: lawOf(rulesWith(book.lawContent('ruleset'), rule), 'what-if') };
  return { ...now, calendar: { ...calendarWith(book.lawContent('calendar'), days), version: 'what-if' } };
};

/** One person proposes, a second one confirms. @returns what the second one was shown */
const confirm = async (office: ClockOffice, { days, rule }: Change): Promise<Preview> => {
  const { book, decisions, clocks } = office;
  const propose = { type: 'propose', ...LAW, by: 'an', reason: 'thử' } as const;
  const confirming = { type: 'confirm', ...LAW, by: 'binh', no: 1 } as const;
  const kind = rule ? 'ruleset' : 'calendar';
  if (rule) {
    const content = rulesWith(book.lawContent('ruleset'), rule);
    await decisions.run(ruleSetDecider, LAW_ID, { ...propose, content }, who('an'));
  } else {
    const content = calendarWith(book.lawContent('calendar'), days);
    await decisions.run(calendarDecider, LAW_ID, { ...propose, content }, who('an'));
  }
  await book.refresh();
  const law = book.lawIfConfirmed(kind, LAW_ID);
  if (!law) throw new TypeError('nothing waits');
  const shown = await preview(clocks, book, law, EVERY);
  if (rule) await decisions.run(ruleSetDecider, LAW_ID, confirming, who('binh'));
  else await decisions.run(calendarDecider, LAW_ID, confirming, who('binh'));
  await office.recompute(`${kind}-${LAW_ID}@1`);
  return shown;
};

/** A date without the name of the law that it was counted by: a hypothetical law has no version. */
const dates = ({ ruleSet: _ruleSet, calendar: _calendar, ...fact }: DeadlineFact) => fact;

const moves = (
  all: readonly Readonly<{ stream: string; clock: string; before: DeadlineFact; after: DeadlineFact }>[],
) =>
  all
    .map(({ stream, clock, before, after }) => ({
      stream,
      clock,
      before: dates(before),
      after: dates(after),
    }))
    .toSorted((one, other) => `${one.stream} ${one.clock}`.localeCompare(`${other.stream} ${other.clock}`));

const changes = fc.record({ days: swap, rule: fc.option(longer, { nil: undefined }) });

describe('a change of the law over every kind of stream that has clocks', () => {
  it('does what the what-if said and the second person was shown, moves nothing else, and leaves no open clock behind', async () => {
    await fc.assert(
      fc.asyncProperty(clockHistories, changes, async (histories, change) => {
        const office = await ClockOffice.open(histories);
        try {
          await office.book.refresh();
          const whatIf = await preview(office.clocks, office.book, hypothetical(office, change), EVERY);
          const open = await office.running();
          const streams = histories.map(({ stream }) => stream);
          const before = await Promise.all(streams.map((stream) => office.written(stream)));

          const shown = await confirm(office, change);
          const written = await office.recomputed();
          expect(moves(shown.clocks)).toEqual(moves(whatIf.clocks));
          expect(moves(written)).toEqual(moves(shown.clocks));

          for (const { stream, clock, fact } of await office.running()) {
            expect(differs(fact, countAnew(office.book.current(), office.book.asOf(fact), fact))).toBe(false);
            const was = open.find((one) => one.stream === stream && one.clock === clock)?.fact;
            const said = written.find((one) => one.stream === stream && one.clock === clock);
            expect(fact).toEqual(said?.after ?? was);
          }
          for (const [index, stream] of streams.entries()) {
            const said = written.filter((one) => one.stream === stream);
            const now = Object.fromEntries(said.map(({ clock, after }) => [clock, after]));
            expect(await office.written(stream)).toEqual({ ...before[index], ...now });
          }
        } finally {
          await office.close();
        }
      }),
      { numRuns: 12 },
    );
  }, 300_000);

  it('moves clocks of every kind, and each list that would be left out would be missed (seeded defect)', async () => {
    const histories = startedClocks(40).map(({ history }) => history);
    const movedWithout = async (forgotten?: string): Promise<readonly string[]> => {
      const office = await ClockOffice.open(histories, forgotten);
      try {
        await confirm(office, { days: AUGUST_OFF });
        const kinds = (await office.recomputed()).map(({ stream }) => stream.slice(0, stream.indexOf('-')));
        return [...new Set(kinds)].toSorted();
      } finally {
        await office.close();
      }
    };
    const all = Object.keys(FIRST).toSorted();
    expect(await movedWithout()).toEqual(all);
    for (const kind of all) expect(await movedWithout(kind)).toEqual(all.filter((one) => one !== kind));
  }, 300_000);
});
