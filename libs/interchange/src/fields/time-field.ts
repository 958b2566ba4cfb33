import type {
  ColumnTime,
  EventTime,
  Mapping,
  TextTime,
  TimeField,
  WrittenTime,
} from '../mapping/mapping.types.js';
import { instantIn, timeFormat } from '../times/time-format.js';
import { zone } from '../times/zone.js';
import { compileCondition } from './condition.js';
import { compileField, picked } from './field.js';
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
  if ('text' in field) return compileJoined(field, mapping, columns);
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
  const parse = compileText(field.column, field, mapping);
  const cell = picked(
    field.from,
    (row) => ({ text: holds(row) ? (row.cells[place] ?? '').trim() : '', row: row.number }),
    ({ text }) => text !== '',
  );
  return (at, { rows }) => {
    const { text, row } = cell(at, rows);
    return text === '' ? undefined : parse(text, row);
  };
};

const compileJoined = (field: TextTime, mapping: Mapping, columns: Columns): ReadTime => {
  const read = compileField(field.text, columns);
  const parse = compileText('time', field, mapping);
  return (row, { rows }) => {
    const text = read(row, rows).trim();
    return text === '' ? undefined : parse(text, row.number);
  };
};

/**
 * Reads a text by the formats and the zone of the field, else of the mapping.
 *
 * @throws RowRefused when no format fits, naming the formats
 */
export const compileText = (
  what: string,
  field: WrittenTime,
  mapping: Mapping,
): ((text: string, row: number) => number) => {
  const parse = compileFormats(field, mapping);
  const tried = formatsOf(field, mapping).join('" or "');
  return (text, row) => {
    const instant = parse(text);
    if (instant !== undefined) return instant;
    throw new RowRefused('row.time-unreadable', row, `${what}: ${text.slice(0, 60)} is not "${tried}"`);
  };
};

const formatsOf = ({ format }: WrittenTime, { times = ['iso'] }: Mapping): readonly string[] =>
  typeof format === 'string' ? [format] : (format ?? times);

/** As `compileText`, but nothing where no format fits. */
export const compileFormats = (
  field: WrittenTime,
  mapping: Mapping,
): ((text: string) => number | undefined) => {
  const formats = formatsOf(field, mapping).map(timeFormat);
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
