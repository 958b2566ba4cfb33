import { addDays, type LocalDate } from '#kernel';
import type { DeadlineFact, TermUnit } from './deadline.types.js';
import type { Deadline, DeadlineRequest, Law, Reason, Rule } from './law.types.js';
import { pausesToApply, type Interval } from './pauses.js';
import { refuseLaw, ruleFor } from './rule-for.js';
import { addMonths } from './months.js';
import {
  addWorkingDays,
  dayOffReason,
  daysAfter,
  isPublished,
  isWorkingDay,
  nearestWorkingDay,
  workingDaysBetween,
} from './working-days.js';

type Term = Readonly<{ n: number; unit: TermUnit; variants: readonly string[] }>;

/**
 * The last day of a statutory term (thời hạn), and why: `because` lists the trigger, the term, each day
 * that was not counted, pauses, extensions and rolling, so that a reader can count it again by hand.
 *
 * Days are days in Asia/Ho_Chi_Minh; the term ends at 24:00 of `due` (BLDS 148(6)). For a BACKWARD rule
 * `due` is the latest permitted day before the event on `from`. Beyond the published calendar the
 * answer is marked `provisional` and says so.
 *
 * @throws Refusal `law.rule-unknown`, `law.rule-not-in-force`, `law.rule-not-pausable`
 * @throws RangeError for a pause that ends before it begins, or a length that is not a whole number
 * @source BLDS 145–148; LKN, LTC, LTCD as named in `basis`
 */
export const deadline = (law: Law, request: DeadlineRequest): Deadline => {
  const rule = ruleFor(law, request.rule, request.from);
  const pauses = pausesToApply(law.ruleSet.settings, request);
  if (pauses.length > 0 && !rule.pausable) return refuseLaw('law.rule-not-pausable', { rule: rule.id });

  const term = termOf(rule, request);
  const counted = count(law, rule, request, term, pauses);
  const rolled = roll(law, rule, term.unit, counted.raw);
  const effect = rule.roll === 'EFFECT' ? { effectiveOn: addDays(rolled.due, 1) } : {};
  const beyond = firstUnpublished(law, term.unit, request.from, counted.raw, rolled.due);
  return {
    rule: rule.id,
    variants: term.variants,
    from: request.from,
    raw: counted.raw,
    due: rolled.due,
    ruleSet: law.ruleSet.version,
    calendar: law.calendar.version,
    provisional: beyond !== undefined,
    step: rule.step,
    direction: rule.direction,
    basis: rule.basis,
    severity: rule.severity,
    ...effect,
    because: [
      { kind: 'trigger', day: request.from, note: rule.step.vi },
      { kind: 'term', n: term.n, unit: term.unit, variants: term.variants, basis: rule.basis },
      ...(request.extensions ?? []).map(({ n, unit }) => ({ kind: 'extension', n, unit }) as const),
      ...counted.because,
      { kind: 'raw', day: counted.raw },
      ...rolled.because,
      ...(effect.effectiveOn ? [{ kind: 'effect', day: effect.effectiveOn } as const] : []),
      ...(beyond ? [{ kind: 'provisional', beyond } as const] : []),
    ],
  };
};

/** The part of a deadline that an event stores. */
export const deadlineFact = (of: Deadline): DeadlineFact => ({
  rule: of.rule,
  variants: of.variants,
  from: of.from,
  raw: of.raw,
  due: of.due,
  ruleSet: of.ruleSet,
  calendar: of.calendar,
  provisional: of.provisional,
});

/** The longest variant-name match wins: `remote` and `complex` together before either alone. */
const termOf = (rule: Rule, { variants = [], length }: DeadlineRequest): Term => {
  if (length) return { ...length, variants: [] };
  const [chosen] = rule.variants
    .filter(({ when }) => when.every((name) => variants.includes(name)))
    .toSorted((one, other) => other.when.length - one.when.length);
  if (!chosen) return { n: rule.length, unit: rule.unit, variants: [] };
  return { n: chosen.length, unit: chosen.unit ?? rule.unit, variants: chosen.when };
};

type Counted = Readonly<{ raw: LocalDate; because: readonly Reason[] }>;

/** C1, C2, C5 to C9: arithmetic alone, without rolling. */
const count = (
  law: Law,
  rule: Rule,
  { from, extensions = [] }: DeadlineRequest,
  term: Term,
  pauses: readonly Interval[],
): Counted => {
  const sign = rule.direction === 'BACKWARD' ? -1 : 1;
  let raw = plus(law, from, sign * term.n, term.unit);
  for (const { n, unit } of extensions) raw = plus(law, raw, sign * n, unit);
  const because: Reason[] = [];
  const applied: Interval[] = [];
  for (const pause of pauses) {
    if (pause.from > raw) break;
    raw = postpone(law, raw, pause, term.unit);
    applied.push(pause);
    because.push({ kind: 'pause', ...pause, days: daysAfter(pause.from, pause.to).length });
  }
  const workingDayTerm = [term, ...extensions].some(({ unit }) => unit === 'WORKING_DAY');
  if (!workingDayTerm) return { raw, because };
  return { raw, because: [...because, ...uncounted(law, from, raw, applied)] };
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
const uncounted = (
  law: Law,
  from: LocalDate,
  raw: LocalDate,
  pauses: readonly Interval[],
): readonly Reason[] => {
  const days = from <= raw ? daysAfter(from, raw) : daysAfter(addDays(raw, -1), addDays(from, -1));
  return days.flatMap((day): readonly Reason[] => {
    if (pauses.some((pause) => pause.from < day && day <= pause.to)) return [];
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

/** A count of plain days needs the calendar only where it ends; working days need it all the way. */
const firstUnpublished = (
  { calendar }: Law,
  unit: TermUnit,
  from: LocalDate,
  raw: LocalDate,
  due: LocalDate,
): LocalDate | undefined => {
  const days = unit === 'WORKING_DAY' ? [addDays(from, from <= raw ? 1 : -1), raw, due] : [raw, due];
  const outside = days.find((day) => !isPublished(calendar, day));
  if (!outside) return undefined;
  return outside > calendar.knownTo ? calendar.knownTo : calendar.knownFrom;
};
