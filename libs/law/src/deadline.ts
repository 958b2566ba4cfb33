import { addDays, present, type LocalDate } from '#kernel';
import { countTerm } from './count-term.js';
import type { DeadlineFact, Pause, TermUnit, WorkWeek } from './deadline.types.js';
import type { Deadline, DeadlineRequest, Law, Reason, Rule } from './law.types.js';
import { refuseLaw, rivalsOf, ruleFor } from './rule-for.js';
import { isPublished } from './working-days.js';

/**
 * The last day of a statutory term (thời hạn), and why: `because` lists the trigger, the term, each day
 * that was not counted, pauses, extensions and rolling, so that a reader can count it again by hand.
 *
 * Days are days in Asia/Ho_Chi_Minh; the term ends at 24:00 of `due` (BLDS 148(6)). For a BACKWARD rule
 * `due` is the latest permitted day before the event on `from`. Beyond the published calendar the
 * answer is marked `provisional` and says so.
 *
 * @throws Refusal `law.rule-unknown`, `law.rule-without-term`, `law.rule-not-in-force`, `law.rule-not-pausable`,
 *   `law.week-not-for-rule`
 * @throws RangeError for a pause that ends before it begins, or a length that is not a whole number
 * @source BLDS 145–148; LKN, LTC, LTCD as named in `basis`
 */
export const deadline = (book: Law, request: DeadlineRequest): Deadline => {
  const rule = ruleFor(book, request.rule, request.from);
  const law = inWeek(book, rule, request.week);
  if (request.pauses?.length && !rule.pausable) return refuseLaw('law.rule-not-pausable', { rule: rule.id });
  const { term, raw, due, because } = countTerm(law, rule, request);
  const effect = rule.roll === 'EFFECT' ? { effectiveOn: addDays(due, 1) } : {};
  const beyond = firstUnpublished(law, term.unit, request.from, raw, due);
  return {
    rule: rule.id,
    variants: term.variants,
    from: request.from,
    ...asked(request),
    raw,
    due,
    ruleSet: law.ruleSet.version,
    calendar: law.calendar.version,
    provisional: beyond !== undefined,
    step: rule.step,
    direction: rule.direction,
    basis: rule.basis,
    severity: rule.severity,
    ...effect,
    because: [
      { kind: 'trigger', day: request.from, note: rule.step.vi, direction: rule.direction },
      { kind: 'term', n: term.n, unit: term.unit, variants: term.variants, basis: rule.basis },
      ...(request.extensions ?? []).map(({ n, unit }) => ({ kind: 'extension', n, unit }) as const),
      ...because,
      ...(effect.effectiveOn ? [{ kind: 'effect', day: effect.effectiveOn } as const] : []),
      ...conflicts(law, rule, request),
      ...(beyond ? [{ kind: 'provisional', beyond } as const] : []),
    ],
  };
};

/** A week of more than five days is the enterprise's own: no term of KN or TC is counted by it. */
const inWeek = (law: Law, { id, workplace }: Rule, week: WorkWeek = 5): Law => {
  if (week === 5) return law;
  if (!workplace) return refuseLaw('law.week-not-for-rule', { rule: id });
  return { ...law, calendar: { ...law.calendar, week } };
};

/** What was asked besides rule, day and variants; nothing where nothing was. */
const asked = ({ length, extensions = [], pauses = [], week }: Omit<DeadlineRequest, 'rule' | 'from'>) => {
  const counted = pauses.filter(({ from, to }) => from !== to).toSorted(byTime);
  return present({
    length,
    extensions: extensions.length > 0 ? extensions : undefined,
    pauses: counted.length > 0 ? counted : undefined,
    week: week === 5 ? undefined : week,
  });
};

const byTime = (one: Pause, other: Pause): number =>
  one.from === other.from ? one.to.localeCompare(other.to) : one.from.localeCompare(other.from);

/** The part of a deadline that an event stores. */
export const deadlineFact = (of: Deadline): DeadlineFact => ({
  rule: of.rule,
  variants: of.variants,
  from: of.from,
  ...asked(of),
  raw: of.raw,
  due: of.due,
  ruleSet: of.ruleSet,
  calendar: of.calendar,
  provisional: of.provisional,
});

/**
 * The question that a stored deadline answers. Its rule is the one that was chosen then, not its family;
 * its variants are those that applied. Ask with more pauses or extensions to move the date.
 */
export const requestOf = ({ rule, variants, from, ...fact }: DeadlineFact): DeadlineRequest => ({
  rule,
  from,
  variants,
  ...asked(fact),
});

const conflicts = (law: Law, rule: Rule, request: DeadlineRequest): readonly Reason[] =>
  rivalsOf(law, rule, request.from).map((rival) => ({
    kind: 'conflict',
    rule: rival.id,
    due: countTerm(law, rival, request).due,
    basis: rival.basis,
  }));

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
