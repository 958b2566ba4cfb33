import type { AppendOutcome, AppendRequest, EventStore } from '#event-store';
import type { Clock } from '#kernel';
import { unitRequest } from '../import/import-units.js';
import { planUnits } from './plan-units.js';
import { REORGANISATION, type CatalogueDays, type PlannedUnit } from './planned-unit.js';
import type { Catalogue } from './read-catalogue.js';
import { reportOn, type CatalogueReport } from './catalogue-report.js';
import { unitAppends } from './unit-appends.js';

export type CatalogueJob = Readonly<{
  catalogue: Catalogue;
  clock: Clock;
  /** Absent: a preview, which does everything but write. */
  store?: EventStore;
  /** Unit above the provinces; established as the nation when it is `vn`, else it must exist. */
  root?: string;
  days?: CatalogueDays;
  /** Asked before anything is written, with the units that would end; throws when they may not. */
  mayEnd?: (units: readonly string[]) => Promise<void>;
}>;

const NATION = { id: 'vn', name: 'Việt Nam', level: 'nation' } as const;

/** Appends that go to the log in one commit. */
const BATCH = 2_000;

/**
 * Writes the units of a country, before and after a reorganisation, with who succeeds whom. Run again it adds
 * what is missing and nothing else; a unit that has changed in the log since is left as it is and named.
 *
 * @throws StoreUnavailable when the log stopped; run the import again
 */
export const importCatalogue = async (job: CatalogueJob): Promise<CatalogueReport> => {
  const { catalogue, clock, store, root = NATION.id, days = REORGANISATION, mayEnd } = job;
  const plan = planUnits(catalogue, root, days);
  await mayEnd?.(plan.units.filter(({ successors }) => successors).map(({ id }) => id));
  const recordedAt = clock.now();
  const nation = root === NATION.id ? [unitRequest(NATION, undefined, recordedAt)] : [];
  const writing = { day: days.day, today: clock.today(), recordedAt };
  const appends = plan.units.map((unit) => unitAppends(unit, writing));
  const written = new Written();
  if (store) {
    // Every unit before anything that happens to one: no reader meets a unit above or a successor it does not know.
    const first = [...nation, ...parentsFirst(plan.units, appends)];
    const later = appends.flatMap(([, ...changes]) => changes);
    for (const batch of [...batches(first), ...batches(later)]) {
      written.add(batch, await store.appendMany(batch));
    }
  }
  const seconds = (Date.parse(clock.now()) - Date.parse(recordedAt)) / 1000;
  return reportOn(catalogue, plan, { preview: store === undefined, seconds, ...written.counts() });
};

const RANK = { province: 0, district: 1, commune: 2 } as const;

const parentsFirst = (
  units: readonly PlannedUnit[],
  appends: readonly (readonly AppendRequest[])[],
): readonly AppendRequest[] =>
  units
    .flatMap(({ level }, at) => (appends[at] ?? []).slice(0, 1).map((request) => ({ level, request })))
    .toSorted((a, b) => RANK[a.level] - RANK[b.level])
    .map(({ request }) => request);

const batches = (requests: readonly AppendRequest[]): readonly (readonly AppendRequest[])[] =>
  Array.from({ length: Math.ceil(requests.length / BATCH) }, (_, at) =>
    requests.slice(at * BATCH, (at + 1) * BATCH),
  );

/** What became of the appends. */
class Written {
  private events = 0;
  private repeated = 0;
  private readonly otherwise: string[] = [];

  add(requests: readonly AppendRequest[], outcomes: readonly AppendOutcome[]): void {
    for (const [at, outcome] of outcomes.entries()) {
      const request = requests[at];
      if (!request) continue;
      if (outcome instanceof Error) this.otherwise.push(request.stream);
      else if (outcome.repeated) this.repeated += request.events.length;
      else this.events += request.events.length;
    }
  }

  counts(): Pick<CatalogueReport, 'events' | 'repeated' | 'otherwise'> {
    const { events, repeated, otherwise } = this;
    return { events, repeated, otherwise };
  }
}
