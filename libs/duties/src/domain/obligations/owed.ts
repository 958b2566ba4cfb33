import { addDays, type LocalDate } from '#kernel';
import { isWorkingDay, type EstablishmentKind, type Law, type ObligationRule } from '#law';
import { monthsLater, PERIODS_A_YEAR, periodsIn, type Period, type Span } from './periods.js';

/** cơ sở: whoever owes duties, a unit or an outside body. */
export type Establishment = Readonly<{
  id: string;
  name: string;
  kind: EstablishmentKind;
  /** Unit in whose scope it lies; its own id for a unit. */
  unit: string;
  staff?: number;
  existsFrom: LocalDate;
  existsTo?: LocalDate;
}>;

/** Something that was held; `on` is the day, `ref` tells one from another. */
export type DutyFact = Readonly<{
  establishment: string;
  evidence: string;
  on: LocalDate;
  ref: string;
  /** Where a person recorded it for this duty and this period. */
  family?: string;
  period?: string;
}>;

/** Not owed by a decision, with its reason in the log. */
export type DutyWaiver = Readonly<{ establishment: string; family: string; period: string }>;

/** A rule of law, or one that a unit set for itself and everything below it. */
export type KnownObligation = ObligationRule & Readonly<{ unit?: string }>;

export type DutyWorld = Readonly<{
  rules: readonly KnownObligation[];
  establishments: readonly Establishment[];
  facts: readonly DutyFact[];
  waivers: readonly DutyWaiver[];
  law: Pick<Law, 'calendar'>;
  /** Whether a unit is the other one or lies below it. */
  within: (unit: string, above: string) => boolean;
}>;

export type Duty = Readonly<{
  establishment: Establishment;
  rule: KnownObligation;
  period: Period;
  owed: number;
  /** At most as many as owed. */
  held: number;
  dueOn: LocalDate;
}>;

/**
 * What one establishment owes in a span, seen from the end of `asOf`.
 *
 * A period belongs to the span that holds its last day, and is governed by the rule in force on that day; so a
 * week that a change of law cuts in two, and a rule's first, incomplete period before it, owe nothing. A week
 * without a working day owes nothing. A period counts once it has begun, for those who exist at its end or, while
 * it runs, on `asOf`.
 *
 * @source LTCD 12–18; LDC 32, 33, 51; the counting rules of domain 4.2 are interpretation
 */
export const owedBy = (
  establishment: Establishment,
  family: string,
  span: Span,
  asOf: LocalDate,
  world: DutyWorld,
): readonly Duty[] =>
  rulesOf(establishment, family, world).flatMap((rule) =>
    periodsIn(rule.period, span)
      .filter((period) => period.from <= asOf && governs(rule, period))
      .filter((period) => !replaced(rule, establishment, period, world))
      .filter((period) => exists(establishment, period.to < asOf ? period.to : asOf))
      .filter((period) => !isFree(rule, establishment, period, world))
      .map((period) => {
        const window = monthsLater(period, rule.graceMonths);
        const held = Math.min(rule.count, countHeld(rule, establishment, period, window, asOf, world));
        return { establishment, rule, period, owed: rule.count, held, dueOn: window.to };
      }),
  );

const rulesOf = ({ kind, unit }: Establishment, family: string, { rules, within }: DutyWorld) =>
  rules.filter(
    (rule) =>
      rule.family === family &&
      rule.owners.includes(kind) &&
      (rule.unit === undefined || within(unit, rule.unit)),
  );

const governs = ({ validFrom, validTo }: KnownObligation, { to }: Period): boolean =>
  validFrom <= to && (validTo === undefined || to <= validTo);

/**
 * A rule of law with an open number gives way to what the own unit or one above it has set; of several that one
 * unit has set for the same duty, as after a merger, the one that asks for the most in a year stands.
 */
const replaced = (
  rule: KnownObligation,
  establishment: Establishment,
  period: Period,
  world: DutyWorld,
): boolean => {
  const local = rulesOf(establishment, rule.family, world).filter(
    (other) => other.unit !== undefined && governs(other, period),
  );
  return rule.unit === undefined
    ? local.length > 0
    : local.some((other) => other.unit === rule.unit && asksMore(other, rule));
};

const asksMore = (one: KnownObligation, other: KnownObligation): boolean => {
  const more = one.count * PERIODS_A_YEAR[one.period] - other.count * PERIODS_A_YEAR[other.period];
  return more > 0 || (more === 0 && one.id < other.id);
};

const exists = ({ existsFrom, existsTo }: Establishment, on: LocalDate): boolean =>
  existsFrom <= on && (existsTo === undefined || on <= existsTo);

const isFree = (
  { exemptUpToStaff, period: kind, family }: KnownObligation,
  { id, staff }: Establishment,
  period: Period,
  { waivers, law }: DutyWorld,
): boolean =>
  (exemptUpToStaff !== undefined && staff !== undefined && staff <= exemptUpToStaff) ||
  (kind === 'WEEK' && !hasWorkingDay(law, period)) ||
  waivers.some((one) => one.establishment === id && one.family === family && one.period === period.key);

const hasWorkingDay = (law: Pick<Law, 'calendar'>, { from, to }: Span): boolean => {
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(law, day)) return true;
  return false;
};

const countHeld = (
  { evidence, counts, family }: KnownObligation,
  { id }: Establishment,
  period: Period,
  window: Span,
  asOf: LocalDate,
  { facts }: DutyWorld,
): number => {
  const held = facts.filter((fact) => {
    if (fact.establishment !== id || fact.on > asOf) return false;
    if (fact.family !== undefined) return fact.family === family && fact.period === period.key;
    return fact.evidence === evidence && fact.on >= window.from && fact.on <= window.to;
  });
  return new Set(held.map(({ on, ref }) => (counts === 'DAYS' ? on : ref))).size;
};
