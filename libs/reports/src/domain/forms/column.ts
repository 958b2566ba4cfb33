import type { Column, Identity, Measure, Where } from '../form.types.js';
import type { Source } from '../sources.js';

/** Short words for writing a form down; what they make is plain JSON. */
export const column = (code: number, vi: string, measure: Measure, ...under: readonly string[]): Column => ({
  code: String(code),
  vi,
  ...(under.length > 0 && { under }),
  measure,
});

export const count = (source: Source, where?: Where): Measure =>
  where ? { count: source, where } : { count: source };

export const heads = (name: string, of: Source, where?: Where): Measure =>
  where ? { sum: name, of, where } : { sum: name, of };

/** Million đồng, as the forms ask. */
export const millions = (name: string, of: Source): Measure => ({ sum: name, of, unit: 1_000_000 });

/** m², from hundredths. */
export const squareMetres = (name: string, of: Source): Measure => ({ sum: name, of, unit: 100 });

export const total = (...codes: readonly number[]): Measure => ({ total: codes.map(String) });

export const equal = (left: readonly number[], right: readonly number[]): Identity => ({
  left: left.map(String),
  right: right.map(String),
});
