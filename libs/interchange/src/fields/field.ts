import type { ColumnField, Field, Pick, TextRule } from '../mapping/mapping.types.js';
import { compileCondition, compileMatcher, expression } from './condition.js';
import type { Columns, Row } from './row.js';

/** A text out of a row; `rows` are all rows of its case, in order, for values that say which one they mean. */
export type Read = (row: Row, rows: readonly Row[]) => string;

export const compileField = (field: Field | undefined, columns: Columns): Read => {
  if (field === undefined) return () => '';
  if (typeof field === 'string') return compileField({ column: field }, columns);
  if ('constant' in field) {
    const holds = compileCondition(field.if, columns);
    return (row) => (holds(row) ? field.constant : '');
  }
  if ('firstOf' in field) {
    const choices = field.firstOf.map((one) => compileField(one, columns));
    return (row, rows) => choices.reduce((found, read) => (found === '' ? read(row, rows) : found), '');
  }
  if ('join' in field) {
    const parts = field.join.map((one) => compileField(one, columns));
    const glue = field.with ?? ' ';
    return (row, rows) =>
      parts
        .map((read) => read(row, rows))
        .filter((part) => part !== '')
        .join(glue);
  }
  return compileColumn(field, columns);
};

const compileColumn = (field: ColumnField, columns: Columns): Read => {
  const place = columns.place(field.column);
  const holds = compileCondition(field.if, columns);
  const shape = compileShape(field);
  const cell = (row: Row): string => row.cells[place] ?? '';
  const value = (row: Row): string => (holds(row) ? shape(cell(row)) : '');
  // What `otherwise` says of a blank cell does not make its row a filled one.
  const chosen = picked(
    field.from,
    (row) => row,
    (row) => cell(row) !== '' && value(row) !== '',
  );
  return (row, rows) => value(chosen(row, rows));
};

/** Applies a reader to the row that `pick` names; without it, or where no row is filled, to the row at hand. */
export const picked = <T>(
  pick: Pick | undefined,
  read: (row: Row) => T,
  filled: (value: T) => boolean,
): ((row: Row, rows: readonly Row[]) => T) => {
  switch (pick) {
    case undefined:
      return read;
    case 'first':
      return (row, rows) => read(rows[0] ?? row);
    case 'last':
      return (row, rows) => read(rows.at(-1) ?? row);
    case 'firstFilled':
      return (row, rows) => read(rows.find((one) => filled(read(one))) ?? row);
    case 'lastFilled':
      return (row, rows) => read(rows.findLast((one) => filled(read(one))) ?? row);
  }
};

const compileShape = ({
  split,
  take,
  rules,
  otherwise,
  keepOthers,
}: ColumnField): ((text: string) => string) => {
  const choose = split === undefined ? same : compileSplit(split, take ?? 'first');
  if (!rules) return otherwise === undefined ? choose : (text) => choose(text) || otherwise;
  const compiled = rules.map(compileRule);
  return (text) => {
    const value = choose(text);
    for (const rule of compiled) {
      const found = rule(value);
      if (found !== undefined) return found;
    }
    return otherwise ?? (keepOthers === true ? value : '');
  };
};

const same = (text: string): string => text;

const compileSplit =
  (separator: string, take: 'first' | 'last' | 'all') =>
  (text: string): string => {
    const values = text
      .split(separator)
      .map((value) => value.trim())
      .filter((value) => value !== '');
    if (take === 'all') return values.join('; ');
    return (take === 'first' ? values[0] : values.at(-1)) ?? '';
  };

/** `$1` to `$9` in the value stand for what the groups of `matches` caught. */
const compileRule = (rule: TextRule): ((text: string) => string | undefined) => {
  const test = compileMatcher(rule);
  if (rule.matches === undefined) return (text) => (test(text) ? rule.value : undefined);
  const pattern = expression(rule.matches, rule.ignoreCase);
  return (text) =>
    test(text)
      ? rule.value.replace(/\$([1-9])/gu, (_, group: string) => pattern.exec(text)?.[Number(group)] ?? '')
      : undefined;
};
