import fc from 'fast-check';
import { addDays, localDate, weekday, type LocalDate } from '#kernel';
import {
  builtInLaw,
  type Calendar,
  type DayNote,
  type DeadlineRequest,
  type Law,
  type Pause,
  type Rule,
  type TermLength,
} from '#law';

const START = localDate('2023-07-01');

/** Days from 2023-07-01 on, over some four years. */
export const anyDay = fc.integer({ min: 0, max: 1_400 }).map((n) => addDays(START, n));

export const anyPause = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 60 }))
  .map(([from, days]): Pause => ({ from, to: addDays(from, days) }));

const NOTE: DayNote = { vi: 'ngày thử', en: 'a day of this test', confidence: 'I' };

const special = (days: readonly LocalDate[], isOff: boolean): Record<string, DayNote> =>
  Object.fromEntries(days.filter((one) => weekday(one) <= 5 === isOff).map((one) => [one, NOTE]));

/** Random days off and worked weekend days; a known range that some counts leave. */
const calendar = fc
  .record({
    off: fc.array(anyDay, { maxLength: 200 }),
    worked: fc.array(anyDay, { maxLength: 60 }),
    knownTo: anyDay,
  })
  .map(({ off, worked, knownTo }): Calendar => ({
    ...builtInLaw.calendar,
    version: 'any@1',
    off: special(off, true),
    worked: special(worked, false),
    knownTo,
  }));

const settings = fc.record({
  rollCalendarTerms: fc.boolean(),
  resumeDayCounts: fc.boolean(),
  conflictPolicy: fc.constantFrom('LAW' as const, 'DECREE' as const, 'EARLIEST' as const),
});

/** The rules as shipped under another calendar and other settings. */
export const anyLaw: fc.Arbitrary<Law> = fc.tuple(calendar, settings).map(([days, chosen]) => ({
  calendar: days,
  ruleSet: { ...builtInLaw.ruleSet, settings: { ...builtInLaw.ruleSet.settings, ...chosen } },
}));

/** By a written decision, in whatever unit it names: days granted to a term of working days, or a month. */
export const anyExtension: fc.Arbitrary<TermLength> = fc.record({
  n: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom('DAY' as const, 'WORKING_DAY' as const, 'MONTH' as const, 'YEAR' as const),
});

const askedOf = (rule: Rule): fc.Arbitrary<DeadlineRequest> =>
  fc
    .record({
      rule: fc.constantFrom(rule.id, rule.family ?? rule.id),
      from: anyDay,
      variants: fc.subarray(rule.variants.flatMap(({ when }) => [...when])),
      extensions: fc.array(anyExtension, { maxLength: 2 }),
      pauses: rule.pausable ? fc.array(anyPause, { maxLength: 4 }) : fc.constant([]),
    })
    .chain((request) =>
      rule.workplace
        ? fc.constantFrom<5 | 5.5 | 6>(5, 5.5, 6).map((week) => ({ ...request, week }))
        : fc.constant(request),
    );

/** A question to any rule there is: forward and back, days, working days, months and years. */
export const anyRequest: fc.Arbitrary<DeadlineRequest> = fc
  .constantFrom(...builtInLaw.ruleSet.rules)
  .chain(askedOf);
