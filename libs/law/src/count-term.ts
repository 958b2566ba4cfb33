import { addDays, type LocalDate } from '#kernel';
import type { TermUnit } from './deadline.types.js';
import type { DeadlineRequest, Law, Reason, Rule } from './law.types.js';
import { addMonths } from './months.js';
import { pausesToApply, type Interval } from './pauses.js';
import {
  addWorkingDays,
  dayOffReason,
  daysAfter,
  isWorkingDay,
  nearestWorkingDay,
  workingDaysBetween,
} from './working-days.js';

export type Term = Readonly<{ n: number; unit: TermUnit; variants: readonly string[] }>;

export type Counted = Readonly<{
  term: Term;
  /** By arithmetic alone. */
  raw: LocalDate;
  /** After rolling past days off. */
  due: LocalDate;
  /** What was passed over on the way, in order. */
  because: readonly Reason[];
}>;

/** Counts one rule from one day: policies C1 to C10, without asking whether the rule is in force. */
export const countTerm = (law: Law, rule: Rule, request: DeadlineRequest): Counted => {
  const term = termOf(rule, request);
  const counted = count(law, rule, request, term, pausesToApply(law.ruleSet.settings, request));
  const rolled = roll(law, rule, term.unit, counted.raw);
  return {
    term,
    raw: counted.raw,
    due: rolled.due,
    because: [...counted.because, { kind: 'raw', day: counted.raw }, ...rolled.because],
  };
};

/** The longest variant-name match wins: `remote` and `complex` together before either alone. */
const termOf = (rule: Rule, { variants = [], length }: DeadlineRequest): Term => {
  if (length) return { ...length, variants: [] };
  const [chosen] = rule.variants
    .filter(({ when }) => when.every((name) => variants.includes(name)))
    .toSorted((one, other) => other.when.length - one.when.length || other.length - one.length);
  if (!chosen) return { n: rule.length, unit: rule.unit, variants: [] };
  return { n: chosen.length, unit: chosen.unit ?? rule.unit, variants: chosen.when };
};

type Raw = Readonly<{ raw: LocalDate; because: readonly Reason[] }>;

/** C1, C2, C5 to C9: arithmetic alone, without rolling. */
const count = (
  law: Law,
  rule: Rule,
  { from, extensions = [] }: DeadlineRequest,
  term: Term,
  pauses: readonly Interval[],
): Raw => {
  const sign = rule.direction === 'BACKWARD' ? -1 : 1;
  let raw = plus(law, from, sign * term.n, term.unit);
  for (const { n, unit } of extensions) raw = plus(law, raw, sign * n, unit);
  const because: Reason[] = [];
  for (const pause of pauses) {
    if (pause.from > raw) break;
    raw = postpone(law, raw, pause, term.unit);
    because.push({ kind: 'pause', ...pause, days: daysAfter(pause.from, pause.to).length });
  }
  const workingDayTerm = [term, ...extensions].some(({ unit }) => unit === 'WORKING_DAY');
  if (!workingDayTerm) return { raw, because };
  return { raw, because: [...because, ...uncounted(law, from, raw)] };
};

const plus = (law: Law, from: LocalDate, n: number, unit: TermUnit): LocalDate => {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number: ${n}`);
  switch (unit) {
    case 'DAY':
      return addDays(from, n);
    case 'WORKING_DAY':
      return addWorkingDays(law, from, n);
    case 'MONTH':
      return addMonths(from, n);
    case 'YEAR':
      return addMonths(from, 12 * n);
  }
};

/** C9, C10: what was left when the pause began is counted from the day it ends, which is not counted. */
const postpone = (law: Law, raw: LocalDate, { from, to }: Interval, unit: TermUnit): LocalDate =>
  unit === 'WORKING_DAY'
    ? addWorkingDays(law, to, workingDaysBetween(law, from, raw))
    : addDays(to, daysAfter(from, raw).length);

/** The days off between trigger and last day, and the weekend days that were worked (C12). */
const uncounted = (law: Law, from: LocalDate, raw: LocalDate): readonly Reason[] => {
  const days = from <= raw ? daysAfter(from, raw) : daysAfter(addDays(raw, -1), addDays(from, -1));
  return days.flatMap((day): readonly Reason[] => {
    const why = dayOffReason(law, day);
    if (why) return [{ kind: 'skipped', day, why }];
    const worked = law.calendar.worked[day];
    return worked ? [{ kind: 'worked', day, why: worked }] : [];
  });
};

/** C3, C4, C6. */
const roll = (
  law: Law,
  rule: Rule,
  unit: TermUnit,
  raw: LocalDate,
): Readonly<{ due: LocalDate; because: readonly Reason[] }> => {
  const rolls = rule.roll !== 'NONE' && (law.ruleSet.settings.rollCalendarTerms || unit === 'WORKING_DAY');
  if (!rolls || isWorkingDay(law, raw)) return { due: raw, because: [] };
  const backward = rule.direction === 'BACKWARD';
  const due = nearestWorkingDay(law, raw, backward ? -1 : 1);
  const over = backward ? daysAfter(due, raw) : daysAfter(addDays(raw, -1), addDays(due, -1));
  return { due, because: [{ kind: 'rolled', from: raw, to: due, over }] };
};
