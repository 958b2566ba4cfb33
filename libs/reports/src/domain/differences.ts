import type { Numbers } from './report.js';

/** A cell that an adjustment changes. */
export type Difference = Readonly<{
  form: string;
  column: string;
  before: number | null;
  after: number | null;
}>;

/** Every cell whose number differs, in the order of the forms. A cell that one side lacks counts as null. */
export const differences = (before: Numbers, after: Numbers): readonly Difference[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((form) => {
    const [old, now] = [before[form] ?? {}, after[form] ?? {}];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((column) => {
      const [a, b] = [old[column] ?? null, now[column] ?? null];
      return a === b ? [] : [{ form, column, before: a, after: b }];
    });
  });
