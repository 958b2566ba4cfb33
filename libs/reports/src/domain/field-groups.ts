/** The groups by which the forms split the fields (lĩnh vực) of 02, 03 and 04/XLD. */
export const FIELD_GROUPS = [
  'policy',
  'land',
  'public-duty',
  'administrative',
  'corruption',
  'judicial',
  'party',
  'other',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** Catalogue code of a field → group of the forms. A code that is not here is "khác" of the administrative ones. */
export type FieldGroups = Readonly<Record<string, FieldGroup>>;

export const SHIPPED_FIELD_GROUPS: FieldGroups = {
  'chinh-sach': 'policy',
  'dat-dai': 'land',
  'giai-phong-mat-bang': 'land',
  'xay-dung': 'land',
  'can-bo': 'public-duty',
  'cong-vu': 'public-duty',
  'tham-nhung': 'corruption',
  'tu-phap': 'judicial',
  'dang-doan-the': 'party',
  'moi-truong': 'administrative',
  'giao-thong': 'administrative',
  'ha-tang': 'administrative',
  'y-te': 'administrative',
  'giao-duc': 'administrative',
  'an-ninh-trat-tu': 'administrative',
  'thu-tuc-hanh-chinh': 'administrative',
  khac: 'administrative',
};

export const groupOf = (groups: FieldGroups, field: string): FieldGroup =>
  Object.hasOwn(groups, field) ? (groups[field] ?? 'administrative') : 'administrative';
