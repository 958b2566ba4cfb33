import type { ColumnTime, EventTime, Mapping, TimeField } from '../mapping/mapping.types.js';
import { instantIn, timeFormat } from '../times/time-format.js';
import { zone } from '../times/zone.js';
import { compileCondition } from './condition.js';
import { picked } from './field.js';
import { RowRefused, type Columns, type Row } from './row.js';

/** The rows of a case with their times (UTC milliseconds), in the case's order. */
export type Timed = Readonly<{ rows: readonly Row[]; times: readonly number[] }>;

/** UTC milliseconds, or `undefined` where the source says nothing. @throws RowRefused when it says nonsense */
export type ReadTime = (row: Row, timed: Timed) => number | undefined;

/** Years 1 to 9999: what ISO 8601 writes with four digits. */
const EARLIEST = Date.parse('0001-01-01T00:00:00Z');
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

const NOTHING: ReadTime = () => undefined;

export const compileTime = (field: TimeField | undefined, mapping: Mapping, columns: Columns): ReadTime => {
  if (field === undefined) return NOTHING;
  if (typeof field === 'string') return compileColumn({ column: field }, mapping, columns);
  if ('column' in field) return compileColumn(field, mapping, columns);
  if ('event' in field) return compileEvent(field, columns);
  const choices = field.firstOf.map((one) => compileTime(one, mapping, columns));
  return (row, timed) => {
    for (const choice of choices) {
      const found = choice(row, timed);
      if (found !== undefined) return found;
    }
    return undefined;
  };
};

const compileColumn = (field: ColumnTime, mapping: Mapping, columns: Columns): ReadTime => {
  const place = columns.place(field.column);
  const holds = compileCondition(field.if, columns);
  const parse = compileText(field, mapping);
  const cell = picked(
    field.from,
    (row) => ({ text: holds(row) ? (row.cells[place] ?? '').trim() : '', row: row.number }),
    ({ text }) => text !== '',
  );
  return (at, { rows }) => {
    const { text, row } = cell(at, rows);
    if (text === '') return undefined;
    const instant = parse(text);
    if (instant === undefined)
      throw new RowRefused('row.time-unreadable', row, `${field.column}: ${text.slice(0, 60)}`);
    return instant;
  };
};

/** Reads a text by the formats and the zone of the field, else of the mapping. */
export const compileText = (
  field: Pick<ColumnTime, 'format' | 'zone' | 'day'>,
  mapping: Mapping,
): ((text: string) => number | undefined) => {
  const own = typeof field.format === 'string' ? [field.format] : field.format;
  const formats = (own ?? mapping.times ?? ['iso']).map(timeFormat);
  const clocks = zone(field.zone ?? mapping.zone ?? 'UTC');
  const day = field.day ?? 'start';
  return (text) => {
    const instant = instantIn(text, formats, clocks, day);
    return instant !== undefined && instant >= EARLIEST && instant <= LATEST ? instant : undefined;
  };
};

const compileEvent = ({ event, where, ifLast }: EventTime, columns: Columns): ReadTime => {
  const wanted = compileCondition(where, columns);
  const ending = compileCondition(ifLast, columns);
  return (_row, { rows, times }) => {
    const last = rows.at(-1);
    if (!last || !ending(last)) return undefined;
    const found = times.filter((_, index) => {
      const row = rows[index];
      return row !== undefined && wanted(row);
    });
    switch (event) {
      case 'first':
        return found[0];
      case 'last':
        return found.at(-1);
      case 'earliest':
        return found.length === 0 ? undefined : found.reduce((a, b) => Math.min(a, b));
      case 'latest':
        return found.length === 0 ? undefined : found.reduce((a, b) => Math.max(a, b));
    }
  };
};
