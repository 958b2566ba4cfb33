import { scoped, type ScopedQuery } from '../scoped-read.js';
import { LISTS, type LetterList } from '../letters/letter-lists.js';
import { LETTERS, type LetterLine } from '../letters/letter-row.js';
import { WHERE, type VisitList } from '../visits/visit-lists.query.js';
import { VISITS, type VisitLine } from '../visits/visit-row.js';

type Counted = { n: number };
type OnDay = { today: string };
export type PeriodParams = { from: string; to: string; unit: string | null };

type Whole<P extends Record<string, string | null>, Line> = Readonly<{
  rows: ScopedQuery<P, Line>;
  count: ScopedQuery<P, Counted>;
}>;

const letters = (name: LetterList): Whole<OnDay, LetterLine> => {
  const { where, order } = LISTS[name];
  const narrowed = `WHERE {scope l.unit} AND ${where}`;
  return {
    rows: scoped(`whole.letters.${name}`, 'letter.read', `${LETTERS} ${narrowed} ORDER BY ${order}`),
    count: scoped(
      `whole.letters.${name}.count`,
      'letter.read',
      `SELECT count(*) AS n FROM letters l ${narrowed}`,
    ),
  };
};

const visits = (name: VisitList): Whole<PeriodParams, VisitLine> => {
  const narrowed = `WHERE {scope v.unit} AND v.occurredOn BETWEEN :from AND :to AND ${WHERE[name]}
    AND (:unit IS NULL OR v.unit IN (SELECT unit FROM unit_above WHERE above = :unit))`;
  return {
    rows: scoped(
      `whole.visits.${name}`,
      'visit.read',
      `${VISITS} ${narrowed} ORDER BY v.occurredOn, v.unit, v.no`,
    ),
    count: scoped(
      `whole.visits.${name}.count`,
      'visit.read',
      `SELECT count(*) AS n FROM visits v ${narrowed}`,
    ),
  };
};

const of = <Name extends string, Query>(
  names: readonly Name[],
  make: (name: Name) => Query,
): Readonly<Record<Name, Query>> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Readonly<Record<Name, Query>>;

export const wholeLetters = of(Object.keys(LISTS) as LetterList[], letters);
export const wholeVisits = of(Object.keys(WHERE) as VisitList[], visits);
