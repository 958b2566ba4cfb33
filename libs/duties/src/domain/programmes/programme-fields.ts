export type FieldType = 'text' | 'day' | 'whole' | 'number' | 'flag';

export type EntryField = Readonly<{
  name: string;
  vi: string;
  en: string;
  type: FieldType;
  required: boolean;
  choices?: readonly string[];
}>;

export type KindRow = Readonly<{
  kind: string;
  vi: string;
  en: string;
  /** Rows of domain section 9 that it serves. */
  rows: readonly number[];
  fields: readonly EntryField[];
  /** Fields whose sum is shown; a flag is counted. */
  sums: readonly string[];
  /** Field by whose values the entries are counted. */
  by?: string;
}>;

export type Short = readonly [
  name: string,
  vi: string,
  en: string,
  type?: FieldType,
  choices?: readonly string[],
];

/** A name that ends with `?` may stay empty. */
const field = ([name, vi, en, type = 'text', choices]: Short): EntryField => ({
  name: name.replace('?', ''),
  vi,
  en,
  type,
  required: !name.endsWith('?'),
  ...(choices && { choices }),
});

type Named = readonly [vi: string, en: string];

export const kind = <K extends string>(
  name: K,
  [vi, en]: Named,
  rows: readonly number[],
  fields: readonly Short[],
  { sums = [], by }: Readonly<{ sums?: readonly string[]; by?: string }> = {},
) => ({ kind: name, vi, en, rows, fields: fields.map(field), sums, ...(by !== undefined && { by }) });
