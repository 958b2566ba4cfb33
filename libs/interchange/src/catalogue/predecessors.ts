import { foldText } from '#kernel';
import type { Origin } from './catalogue-shape.js';
import { foldName } from './fold-name.js';
import { mentionsIn, type Mention } from './mentions.js';

/** A unit of the old list, with the units above it. */
export type Former = Readonly<{
  id: string;
  code: string;
  name: string;
  province: string;
  district?: string;
}>;

export type Predecessor = Readonly<{ former: Former; part: boolean }>;

/** A name that no former unit has, or that several have and nothing tells apart. */
export type Unresolved = Readonly<{ code: string; name: string; mention: string; candidates: number }>;

/** A name that is spelled otherwise in the two lists: a person should look. */
export type Respelled = Readonly<{ code: string; mention: string; taken: string }>;

export const UNCHANGED = 'giữ nguyên';

/** Short names that the list uses. */
const ALIASES: Readonly<Record<string, string>> = { tphcm: 'thành phố hồ chí minh' };

const keyOf = (name: string): string => {
  const folded = foldName(name);
  const alias = ALIASES[folded];
  return alias === undefined ? folded : foldName(alias);
};

/** Names of minority languages and old abbreviations are written in many ways: letters alone, y as i. */
const looseKeyOf = (name: string): string =>
  foldText(name)
    .replace(/\bn\.?t\b/gu, 'nong truong')
    .replace(/y/gu, 'i')
    .replace(/[^a-z0-9]/gu, '');

/** Finds former units by what a text says about them. */
export class FormerUnits {
  private readonly byName: ReadonlyMap<string, readonly Former[]>;
  private readonly bySpelling: ReadonlyMap<string, readonly Former[]>;

  constructor(private readonly formers: readonly Former[]) {
    this.byName = indexed(formers, keyOf);
    this.bySpelling = indexed(formers, looseKeyOf);
  }

  /** The units with this name in these provinces (codes); where there is none, those with nearly this name. */
  named(name: string, provinces: ReadonlySet<string>): readonly Former[] {
    const within = (some: readonly Former[] = []) => some.filter(({ province }) => provinces.has(province));
    const exact = within(this.byName.get(keyOf(name)));
    return exact.length > 0 ? exact : within(this.bySpelling.get(looseKeyOf(name)));
  }

  /** The unit itself, when the list says that it stayed as it was. */
  unchanged({ ma, ten }: Origin, provinces: ReadonlySet<string>): Former | undefined {
    const found = this.named(ten, provinces);
    const withCode = (some: readonly Former[]) =>
      some.find(({ code, province }) => code === ma && provinces.has(province));
    return withCode(found) ?? only(found) ?? withCode(this.formers);
  }

  /** What a unit was made of, and what could not be told. */
  resolve(
    origin: Origin,
    provinces: ReadonlySet<string>,
  ): Readonly<{
    found: readonly Predecessor[];
    respelled: readonly Respelled[];
    unresolved: readonly Unresolved[];
  }> {
    const mentions = mentionsIn(origin.truocsapnhap);
    const choices = mentions.map((mention) => this.candidates(mention, provinces));
    const near = districtsOf(choices.flatMap((some) => (some.length === 1 ? some : [])));
    const found: Predecessor[] = [];
    const respelled: Respelled[] = [];
    const unresolved: Unresolved[] = [];
    for (const [at, mention] of mentions.entries()) {
      const candidates = choices[at] ?? [];
      const former =
        only(candidates) ??
        only(inDistrict(candidates, nextDistrict(mentions, at))) ??
        only(candidates.filter(({ district = '' }) => near.has(district)));
      if (former) {
        found.push({ former, part: mention.part });
        if (keyOf(former.name) !== keyOf(mention.name))
          respelled.push({ code: origin.ma, mention: mention.name, taken: former.name });
      } else
        unresolved.push({
          code: origin.ma,
          name: origin.ten,
          mention: mention.name,
          candidates: candidates.length,
        });
    }
    return { found, respelled, unresolved };
  }

  private candidates({ name, district }: Mention, provinces: ReadonlySet<string>): readonly Former[] {
    return inDistrict(this.named(name, provinces), district);
  }
}

const indexed = (
  formers: readonly Former[],
  key: (name: string) => string,
): ReadonlyMap<string, readonly Former[]> => {
  const index = new Map<string, Former[]>();
  for (const former of formers) {
    const known = index.get(key(former.name));
    if (known) known.push(former);
    else index.set(key(former.name), [former]);
  }
  return index;
};

const only = <T>(some: readonly T[]): T | undefined => (some.length === 1 ? some[0] : undefined);

const inDistrict = (candidates: readonly Former[], district: string | undefined): readonly Former[] =>
  district === undefined
    ? candidates
    : candidates.filter((one) => one.district !== undefined && keyOf(one.district) === keyOf(district));

/** "Phường 1, Phường 2, Phường 3 (thị xã Quảng Trị)": the bracket is meant for those before it too. */
const nextDistrict = (mentions: readonly Mention[], at: number): string | undefined =>
  mentions.slice(at).find(({ district }) => district !== undefined)?.district;

const districtsOf = (formers: readonly Former[]): ReadonlySet<string> =>
  new Set(formers.flatMap(({ district }) => (district === undefined ? [] : [district])));
