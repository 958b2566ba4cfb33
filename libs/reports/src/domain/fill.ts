import type { Column, Form, Identity, Measure, Where } from './form.types.js';
import type { Item, Items, Source } from './sources.js';

/** A number and what is behind it. `value` is null where nothing is recorded that could be counted. */
export type Cell = Readonly<{ value: number | null; ids: readonly string[] }>;

/** An identity of the form as it came out. `note`: printed so in the circular although it cannot always hold. */
export type Check = Readonly<{
  left: readonly string[];
  right: readonly string[];
  leftSum: number;
  rightSum: number;
  verdict: 'holds' | 'note' | 'broken';
  note?: Readonly<{ vi: string; en: string }>;
}>;

export type FilledForm = Readonly<{
  form: string;
  cells: Readonly<Record<string, Cell>>;
  checks: readonly Check[];
}>;

/** Fills a form from the rows of the period. */
export const fill = (form: Form, items: Items): FilledForm => {
  const columns = new Map(form.columns.map((column) => [column.code, column]));
  const cells: Record<string, Cell> = {};
  const cellOf = (code: string, asking: readonly string[] = []): Cell => {
    const known = cells[code];
    if (known) return known;
    const column = columns.get(code);
    if (!column || asking.includes(code)) throw new TypeError(`${form.code} has no column ${code}`);
    const cell = measured(column, items, (other) => cellOf(other, [...asking, code]));
    cells[code] = cell;
    return cell;
  };
  const inOrder = Object.fromEntries(form.columns.map(({ code }) => [code, cellOf(code)]));
  return { form: form.code, cells: inOrder, checks: form.identities.map((one) => check(one, inOrder)) };
};

const measured = ({ measure }: Column, items: Items, cellOf: (code: string) => Cell): Cell => {
  if ('unrecorded' in measure) return { value: null, ids: [] };
  if ('total' in measure) {
    const addends = measure.total.map(cellOf);
    return {
      value: addends.reduce((sum, { value }) => sum + (value ?? 0), 0),
      ids: [...new Set(addends.flatMap(({ ids }) => ids))],
    };
  }
  return 'count' in measure ? counted(measure, items) : summed(measure, items);
};

const counted = ({ count, where }: Extract<Measure, { count: Source }>, items: Items): Cell => {
  const rows = rowsOf(items, count, where);
  return { value: rows.length, ids: rows.map(({ id }) => id) };
};

const summed = ({ sum, of, where, unit = 1 }: Extract<Measure, { sum: string }>, items: Items): Cell => {
  const rows = rowsOf(items, of, where).flatMap((row) => {
    const n = attribute(row, sum);
    return typeof n === 'number' && n !== 0 ? [{ id: row.id, n }] : [];
  });
  return { value: rows.reduce((total, { n }) => total + n, 0) / unit, ids: rows.map(({ id }) => id) };
};

const attribute = ({ is }: Item, name: string): unknown => (is as Readonly<Record<string, unknown>>)[name];

const rowsOf = (items: Items, source: Source, where: Where = {}): readonly Item[] => {
  const asked = Object.entries(where).map(([name, value]) => [name, [value].flat()] as const);
  const rows: readonly Item[] = items[source];
  return rows.filter((row) =>
    asked.every(([name, values]) => (values as readonly unknown[]).includes(attribute(row, name))),
  );
};

const check = (identity: Identity, cells: FilledForm['cells']): Check => {
  const { left, right, printed } = identity;
  const sum = (codes: readonly string[]): number =>
    codes.reduce((total, code) => total + (cells[code]?.value ?? 0), 0);
  const [leftSum, rightSum] = [sum(left), sum(right)];
  const verdict = leftSum === rightSum ? 'holds' : printed ? 'note' : 'broken';
  return { left, right, leftSum, rightSum, verdict, ...(verdict === 'note' && printed && { note: printed }) };
};
