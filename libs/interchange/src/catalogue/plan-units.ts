import type { Catalogue } from './read-catalogue.js';
import { foldName } from './fold-name.js';
import { FormerUnits, UNCHANGED, type Predecessor, type Respelled, type Unresolved } from './predecessors.js';
import {
  catalogueUnitId,
  formersOf,
  REORGANISATION,
  type CatalogueDays,
  type FormerUnit,
  type PlannedUnit,
  type UnitsPlan,
} from './planned-unit.js';

/** Works out every unit's life from the three lists. Pure: what it cannot tell, it says. */
export const planUnits = (
  catalogue: Catalogue,
  root: string,
  days: CatalogueDays = REORGANISATION,
): UnitsPlan => new Planning(catalogue, root, days).plan();

type Newcomer = Readonly<{ code: string; name: string; province?: string }>;

class Planning {
  private readonly formers: readonly FormerUnit[];
  private readonly search: FormerUnits;
  private readonly origins: ReadonlyMap<string, Catalogue['mergedFrom'][number]>;
  private readonly unresolved: Unresolved[] = [];
  private readonly respelled: Respelled[] = [];
  private readonly codeDifferences: UnitsPlan['codeDifferences'][number][] = [];
  private readonly nameDifferences: UnitsPlan['nameDifferences'][number][] = [];
  /** Former unit's id → new units that have something of it. */
  private readonly heirs = new Map<string, { id: string; name: string; part: boolean }[]>();
  /** Former unit's id → where it goes on, for those that stayed. */
  private readonly stayed = new Map<string, { name: string; province?: string }>();
  private mentions = 0;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly root: string,
    private readonly days: CatalogueDays,
  ) {
    this.formers = formersOf(catalogue, root, days.since);
    this.search = new FormerUnits(this.formers);
    this.origins = this.originsByNewCode();
  }

  plan(): UnitsPlan {
    const provinces = new Map(
      this.catalogue.after.map((one) => [one.Code, this.province(one.Code, one.FullName)]),
    );
    const communes = this.catalogue.after.flatMap(({ Code: province, Wards }) => {
      const { id, from } = provinces.get(province) ?? { id: this.root, from: new Set<string>() };
      return Wards.flatMap(({ Code: code, FullName: name }) =>
        this.commune({ code, name, province: id }, from),
      );
    });
    const newProvinces = [...provinces.values()].flatMap(({ unit }) => (unit ? [unit] : []));
    const units = [
      ...this.formers.map((former) => this.lifeOf(former, provinces)),
      ...newProvinces,
      ...communes,
    ];
    const { unresolved, respelled, codeDifferences, nameDifferences, mentions } = this;
    const withoutSuccessor = units
      .filter(({ successors }) => successors?.length === 0)
      .map(({ code, name }) => ({ code, name }));
    return { units, unresolved, respelled, codeDifferences, nameDifferences, withoutSuccessor, mentions };
  }

  /** A province of today: the unit that goes on or a new one, and the codes of the provinces it was made of. */
  private province(
    code: string,
    name: string,
  ): { id: string; from: ReadonlySet<string>; unit?: PlannedUnit } {
    const origin = this.origins.get(code);
    const everywhere = new Set(this.catalogue.before.map(({ Code }) => Code));
    const same = this.formers.find((one) => one.level === 'province' && one.code === code);
    if (!origin || (isUnchanged(origin) && same)) {
      if (same) this.stayed.set(same.id, { name });
      return { id: same?.id ?? this.newId(code), from: new Set([code]) };
    }
    const id = this.newId(code);
    const found = this.claim(origin, { code, name }, everywhere).filter(
      ({ former }) => former.district === undefined,
    );
    const unit = { id, code, name, level: 'province', parent: this.root, from: this.days.day } as const;
    return { id, from: new Set(found.map(({ former }) => former.code)), unit };
  }

  private commune(
    { code, name, province }: Newcomer,
    provinces: ReadonlySet<string>,
  ): readonly PlannedUnit[] {
    const origin = this.origins.get(code);
    const former = origin && isUnchanged(origin) ? this.search.unchanged(origin, provinces) : undefined;
    if (former) {
      this.stayed.set(former.id, { name, ...(province !== undefined && { province }) });
      return [];
    }
    if (origin) this.claim(origin, { code, name }, provinces);
    return [
      {
        id: this.newId(code),
        code,
        name,
        level: 'commune',
        parent: province ?? this.root,
        from: this.days.day,
      },
    ];
  }

  /** Notes the new unit as a successor of what its origin names. */
  private claim(
    origin: Catalogue['mergedFrom'][number],
    { code, name }: Newcomer,
    provinces: ReadonlySet<string>,
  ): readonly Predecessor[] {
    const { found, respelled, unresolved } = this.search.resolve(origin, provinces);
    this.mentions += found.length + unresolved.length;
    this.unresolved.push(...unresolved);
    this.respelled.push(...respelled);
    const id = this.newId(code);
    for (const { former, part } of found) {
      const known = this.heirs.get(former.id) ?? [];
      if (!known.some((heir) => heir.id === id)) this.heirs.set(former.id, [...known, { id, name, part }]);
    }
    return found;
  }

  private lifeOf(
    former: FormerUnit,
    provinces: ReadonlyMap<string, { id: string; from: ReadonlySet<string> }>,
  ): PlannedUnit {
    const { id, code, name, level, parent } = former;
    const planned = { id, code, name, level, parent, from: this.days.since };
    const stays = this.stayed.get(id);
    if (stays) {
      const moved = stays.province !== undefined && stays.province !== parent;
      const renamed = foldName(stays.name) !== foldName(name);
      return {
        ...planned,
        ...(moved && { movedTo: stays.province }),
        ...(renamed && { renamedTo: stays.name }),
      };
    }
    const heirs = this.heirs.get(id) ?? [];
    if (heirs.length > 0) return { ...planned, successors: inOrder(heirs, name) };
    if (level !== 'district') return { ...planned, successors: [] };
    const above = [...provinces.values()].find(({ from }) => from.has(former.province));
    return { ...planned, successors: above ? [above.id] : [] };
  }

  /** Where a code of the origin list is no new unit's, its name in its province says which was meant. */
  private originsByNewCode(): ReadonlyMap<string, Catalogue['mergedFrom'][number]> {
    const names = new Map<string, string>();
    for (const { Code, FullName, Wards } of this.catalogue.after) {
      names.set(Code, FullName);
      for (const ward of Wards) names.set(ward.Code, ward.FullName);
    }
    const origins = new Map<string, Catalogue['mergedFrom'][number]>();
    for (const origin of this.catalogue.mergedFrom) {
      const { ma: code, ten } = origin;
      const name = names.get(code);
      if (name !== undefined) {
        origins.set(code, origin);
        if (foldName(name) !== foldName(ten)) this.nameDifferences.push({ code, name, origin: ten });
        continue;
      }
      const meant = this.catalogue.after
        .find(({ Code }) => Code === origin.magoc)
        ?.Wards.find(({ FullName }) => foldName(FullName) === foldName(ten))?.Code;
      if (meant !== undefined) origins.set(meant, origin);
      this.codeDifferences.push({ code, name: ten, ...(meant !== undefined && { meant }) });
    }
    return origins;
  }

  private newId(code: string): string {
    return catalogueUnitId(code, this.days.day);
  }
}

const isUnchanged = ({ truocsapnhap }: Readonly<{ truocsapnhap: string }>): boolean =>
  foldName(truocsapnhap) === foldName(UNCHANGED);

/** Whoever took all of it comes first, then the one that kept the name: the first one gets open work. */
const inOrder = (
  heirs: readonly Readonly<{ id: string; name: string; part: boolean }>[],
  name: string,
): readonly string[] => {
  const rank = (heir: (typeof heirs)[number]): number =>
    (heir.part ? 2 : 0) + (foldName(bare(heir.name)) === foldName(bare(name)) ? 0 : 1);
  return heirs.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
};

const bare = (name: string): string => name.replace(/^(?:xã|phường|thị trấn|đặc khu)\s+/iu, '');
