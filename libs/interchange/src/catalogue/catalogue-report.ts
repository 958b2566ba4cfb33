import { kindOfName, type UnitKind } from '#organisation';
import type { Catalogue } from './read-catalogue.js';
import type { UnitsPlan } from './planned-unit.js';

type Level = 'province' | 'district' | 'commune';
type Counts = Readonly<{
  provinces: number;
  districts: number;
  communes: number;
  /** By kind; `other` where the name begins with none. */
  kinds: Readonly<Record<string, number>>;
}>;

/** What a list of units holds, what was understood of it, and what a person has to look at. */
export type CatalogueReport = Readonly<{
  preview: boolean;
  before: Counts;
  after: Counts;
  /** Units that went on, some under another unit above them. */
  unchanged: number;
  dissolved: number;
  established: number;
  /** Former units named in the texts, and how many of them were found. */
  mentions: Readonly<{ named: number; found: number }>;
}> &
  Pick<UnitsPlan, 'unresolved' | 'respelled' | 'codeDifferences' | 'nameDifferences' | 'withoutSuccessor'> &
  Readonly<{
    /** Events written now, and events that stood there already. */
    events: number;
    repeated: number;
    /** Streams that stand in the log otherwise; they were left as they are. */
    otherwise: readonly string[];
    seconds: number;
  }>;

type Outcome = Pick<CatalogueReport, 'preview' | 'events' | 'repeated' | 'otherwise' | 'seconds'>;

export const reportOn = (catalogue: Catalogue, plan: UnitsPlan, outcome: Outcome): CatalogueReport => {
  const { units, unresolved, respelled, codeDifferences, nameDifferences, withoutSuccessor, mentions } = plan;
  const former = units.slice(0, formerCount(catalogue));
  const dissolved = former.filter(({ successors }) => successors !== undefined).length;
  const { preview, events, repeated, otherwise, seconds } = outcome;
  return {
    preview,
    before: oldCounts(catalogue),
    after: newCounts(catalogue),
    unchanged: former.length - dissolved,
    dissolved,
    established: units.length - former.length,
    mentions: { named: mentions, found: mentions - unresolved.length },
    unresolved,
    respelled,
    codeDifferences,
    nameDifferences,
    withoutSuccessor,
    events,
    repeated,
    otherwise,
    seconds,
  };
};

const formerCount = (catalogue: Catalogue): number => {
  const { provinces, districts, communes } = oldCounts(catalogue);
  return provinces + districts + communes;
};

const oldCounts = ({ before }: Catalogue): Counts => {
  const districts = before.flatMap(({ District }) => District);
  const communes = districts.flatMap(({ Ward = [] }) => Ward);
  return {
    provinces: before.length,
    districts: districts.length,
    communes: communes.length,
    kinds: kindsOf([
      ...named(before, 'province'),
      ...named(districts, 'district'),
      ...named(communes, 'commune'),
    ]),
  };
};

const newCounts = ({ after }: Catalogue): Counts => {
  const communes = after.flatMap(({ Wards }) => Wards);
  return {
    provinces: after.length,
    districts: 0,
    communes: communes.length,
    kinds: kindsOf([...named(after, 'province'), ...named(communes, 'commune')]),
  };
};

const named = (units: readonly Readonly<{ FullName: string }>[], level: Level) =>
  units.map(({ FullName }) => kindOfName(FullName, level));

const kindsOf = (kinds: readonly (UnitKind | undefined)[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind ?? 'other'] = (counts[kind ?? 'other'] ?? 0) + 1;
  return counts;
};
