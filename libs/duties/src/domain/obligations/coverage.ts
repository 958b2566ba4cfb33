import { fractionText, type LocalDate } from '#kernel';
import type { EstablishmentKind } from '#law';
import type { Span } from './periods.js';
import { owedBy, type Duty, type DutyFact, type DutyWorld, type Establishment } from './owed.js';

/** One duty that was not fulfilled, or not wholly; `late` once its last day has passed. */
export type Missing = Readonly<{
  establishment: string;
  name: string;
  kind: EstablishmentKind;
  unit: string;
  period: string;
  owed: number;
  held: number;
  dueOn: LocalDate;
  late: boolean;
}>;

export type Tally = Readonly<{ owed: number; held: number; text: string }>;

/** độ phủ: held of owed, the missing by name. A percentage never stands without its fraction. */
export type Coverage = Readonly<{ family: string; from: LocalDate; to: LocalDate; asOf: LocalDate }> &
  Tally &
  Readonly<{
    /** Of the missing, those whose last day is still to come. */
    pending: number;
    missing: readonly Missing[];
    byKind: Readonly<Partial<Record<EstablishmentKind, Tally>>>;
    /** Rules that governed the periods, with their articles. */
    rules: readonly Readonly<{ id: string; basis: readonly string[] }>[];
  }>;

/** One decimal, rounded half up. */
const tally = (owed: number, held: number): Tally => ({
  owed,
  held,
  text: fractionText({ n: held, of: owed }, 1),
});

/**
 * Held of owed at the end of `asOf`. More than is owed in one period does not make up for another.
 *
 * @param world everything that the answer hangs on: rules, establishments, facts, waivers and the calendar
 */
export const coverage = (family: string, span: Span, asOf: LocalDate, world: DutyWorld): Coverage => {
  const factsOf = byEstablishment(world.facts);
  const duties = world.establishments.flatMap((one) =>
    owedBy(one, family, span, asOf, { ...world, facts: factsOf.get(one.id) ?? [] }),
  );
  const sum = (some: readonly Duty[]): Tally =>
    tally(
      some.reduce((total, { owed }) => total + owed, 0),
      some.reduce((total, { held }) => total + held, 0),
    );
  const missing = duties
    .filter(({ owed, held }) => held < owed)
    .map((duty) => missingOf(duty, asOf))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.name.localeCompare(b.name, 'vi'));
  const kinds = [...new Set(duties.map(({ establishment }) => establishment.kind))];
  const used = new Set(duties.map(({ rule }) => rule));
  return {
    family,
    from: span.from,
    to: span.to,
    asOf,
    ...sum(duties),
    pending: missing.reduce((n, one) => n + (one.late ? 0 : one.owed - one.held), 0),
    missing,
    byKind: Object.fromEntries(
      kinds.map((kind) => [kind, sum(duties.filter(({ establishment }) => establishment.kind === kind))]),
    ),
    rules: [...used].map(({ id, basis }) => ({ id, basis })),
  };
};

/** Each establishment looks through its own facts alone. */
const byEstablishment = (facts: readonly DutyFact[]): ReadonlyMap<string, readonly DutyFact[]> => {
  const groups = new Map<string, DutyFact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.establishment);
    if (group) group.push(fact);
    else groups.set(fact.establishment, [fact]);
  }
  return groups;
};

const missingOf = ({ establishment, period, owed, held, dueOn }: Duty, asOf: LocalDate): Missing => {
  const { id, name, kind, unit }: Establishment = establishment;
  return { establishment: id, name, kind, unit, period: period.key, owed, held, dueOn, late: asOf > dueOn };
};

/** "trên 90 %": true of the real fraction, in whole numbers; of nothing it is not true. */
export const isAbove = ({ owed, held }: Pick<Tally, 'owed' | 'held'>, percent: number): boolean =>
  owed > 0 && held * 100 > owed * percent;
