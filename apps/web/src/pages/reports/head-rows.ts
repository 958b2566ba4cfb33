import type { Column } from '../../api/report.types.js';

/** A heading cell of a form: how many columns it stands over, and how many rows it reaches down. */
export type Heading = Readonly<{ key: string; text: string; columns: number; rows: number }>;

type Placed = Pick<Column, 'code' | 'vi' | 'under'>;

const sameAbove = (a: Placed, b: Placed, level: number): boolean =>
  a.under.length > level &&
  b.under.length > level &&
  a.under.slice(0, level + 1).join('|') === b.under.slice(0, level + 1).join('|');

/** The heading rows of a form, as on paper: neighbours with the same heading share one cell. */
export const headRows = (columns: readonly Placed[]): readonly (readonly Heading[])[] => {
  const depth = Math.max(1, ...columns.map(({ under }) => under.length + 1));
  return Array.from({ length: depth }, (_, level) => headingsAt(columns, level, depth));
};

const headingsAt = (columns: readonly Placed[], level: number, depth: number): readonly Heading[] => {
  const row: Heading[] = [];
  for (const [n, column] of columns.entries()) {
    const before = columns[n - 1];
    if (column.under.length > level) {
      const last = row.at(-1);
      if (before && last && sameAbove(before, column, level))
        row[row.length - 1] = { ...last, columns: last.columns + 1 };
      else row.push({ key: `${level}-${column.code}`, text: column.under[level] ?? '', columns: 1, rows: 1 });
    } else if (column.under.length === level) {
      row.push({ key: `${level}-${column.code}`, text: column.vi, columns: 1, rows: depth - level });
    }
  }
  return row;
};
