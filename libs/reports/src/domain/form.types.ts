import type { LocalDate } from '#kernel';
import type { Source } from './sources.js';

type Scalar = string | boolean;

/** Attribute → the value, or one of the values, that a row must have. All of them must hold. */
export type Where = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/** What stands in a cell: rows counted, a number of theirs summed, other cells summed, or nothing that is recorded. */
export type Measure =
  | Readonly<{ count: Source; where?: Where }>
  /** `unit` divides the sum for print: 1,000,000 for million đồng, 100 for m². */
  | Readonly<{ sum: string; of: Source; where?: Where; unit?: number }>
  | Readonly<{ total: readonly string[] }>
  | Readonly<{ unrecorded: string }>;

export type Column = Readonly<{
  /** Printed in the row "MS": `1`, `2` … */
  code: string;
  /** The official heading, Vietnamese only. */
  vi: string;
  /** Headings above it, outermost first: columns side by side with the same heading share it. */
  under?: readonly string[];
  measure: Measure;
}>;

/** Two sums of cells that must be equal. `printed`: as the circular prints it, although it cannot always hold. */
export type Identity = Readonly<{
  left: readonly string[];
  right: readonly string[];
  printed?: Readonly<{ vi: string; en: string }>;
}>;

export type Form = Readonly<{
  /** `01/XLD` */
  code: string;
  vi: string;
  columns: readonly Column[];
  identities: readonly Identity[];
  /** How well the columns are known: X read in a template of existing software, I worked out. */
  confidence: 'T' | 'W' | 'X' | 'I';
  note?: Readonly<{ vi: string; en: string }>;
}>;

/** Columns of one form whose numbers are added up. */
export type CellsOf = readonly [form: string, ...columns: string[]];

/** A rate (tỷ lệ) over cells of the set: the sum of `part` of the sum of `whole`. */
export type RateDefinition = Readonly<{
  id: string;
  vi: string;
  en: string;
  part: readonly CellsOf[];
  whole: readonly CellsOf[];
}>;

/** The forms of one circular, with the days on which it applies. Plain JSON: a new one needs no code. */
export type FormSet = Readonly<{
  /** `tt-01-2024` */
  id: string;
  vi: string;
  validFrom: LocalDate;
  validTo?: LocalDate;
  forms: readonly Form[];
  rates: readonly RateDefinition[];
}>;
