import { anyText, list, object, text, type Shape } from '../mapping/shape.js';

type Named = Readonly<{ Code: string; FullName: string }>;

/** A province of the list before 2025-07-01; an island district has no communes. */
export type OldProvince = Named &
  Readonly<{
    District: readonly (Named &
      Readonly<{ ProvinceCode: string; Ward?: readonly (Named & Readonly<{ DistrictCode: string }>)[] }>)[];
  }>;

export type NewProvince = Named &
  Readonly<{ Wards: readonly (Named & Readonly<{ ProvinceCode: string }>)[] }>;

/** Which former units a unit was made of; `magoc` is the province's code, "0" for a province itself. */
export type Origin = Readonly<{
  ma: string;
  ten: string;
  magoc: string;
  malk?: string;
  truocsapnhap: string;
}>;

const named = { Code: text, FullName: text };
const parts = <T extends object>(keys: Parameters<typeof object<T>>[1], ...optional: readonly string[]) =>
  list(
    object<T>(
      (Object.keys(keys) as (keyof T & string)[]).filter((key) => !optional.includes(key)),
      keys,
    ),
    1,
  );

export const oldProvinces: Shape<readonly OldProvince[]> = parts<OldProvince>({
  ...named,
  District: parts<OldProvince['District'][number]>(
    { ...named, ProvinceCode: text, Ward: parts({ ...named, DistrictCode: text }) },
    'Ward',
  ),
});

export const newProvinces: Shape<readonly NewProvince[]> = parts<NewProvince>({
  ...named,
  Wards: parts<NewProvince['Wards'][number]>({ ...named, ProvinceCode: text }),
});

export const origins: Shape<readonly Origin[]> = parts<Origin>(
  { ma: text, ten: text, magoc: text, malk: anyText, truocsapnhap: anyText },
  'malk',
);
