import { compileCondition, compileMatcher, type RowTest } from '../fields/condition.js';
import { compileField, type Read } from '../fields/field.js';
import { Columns, type Row } from '../fields/row.js';
import { compileFormats, compileText, compileTime, type ReadTime } from '../fields/time-field.js';
import type {
  Derived,
  EventRows,
  Field,
  Mapping,
  Particulars,
  TimeField,
  WordRule,
} from '../mapping/mapping.types.js';
import { hasEventRows } from '../mapping/read-mapping.js';

type Details = Readonly<{ unit: Read; officer: Read; text: Read; outcome: Read; due: ReadTime }>;

export type PlannedWord = Details &
  Readonly<{ word: string; fits: (row: Row, activity: string, detail: string) => boolean }>;

export type PlannedChange = Readonly<{ word: string; text: Read }> &
  Readonly<
    | {
        kind: 'change';
        value: Read;
        ignored: ReadonlySet<string>;
        time: (text: string, row: number) => number;
      }
    | { kind: 'enter' | 'leave'; state: RowTest }
  >;

/** A mapping made ready to run: every column has its place, every rule is a function. */
export type Plan = Readonly<{
  mapping: Mapping;
  eventRows: boolean;
  columns: readonly string[];
  wanted: RowTest;
  id: Read;
  fields: Readonly<
    Record<'code' | 'kind' | 'unit' | 'category' | 'channel' | 'responsible' | 'summary', Read>
  >;
  reason: Read;
  outcome: Read;
  received: ReadTime;
  deadline: ReadTime;
  closed: ReadTime;
  milestones: readonly (Details & Readonly<{ word: string; at: ReadTime }>)[];
  order: ((row: Row) => number | string | undefined) | 'file' | 'time';
  event: Details &
    Readonly<{ time: ReadTime; activity: Read; detail: Read; blankTime: 'refuse' | 'previous' }>;
  words: readonly PlannedWord[];
  changes: readonly PlannedChange[];
}>;

/** For a mapping that `readMapping` let pass. */
export const planOf = (mapping: Mapping): Plan => {
  const columns = new Columns();
  const field = (one: Field | undefined): Read => compileField(one, columns);
  const time = (one: TimeField | undefined): ReadTime => compileTime(one, mapping, columns);
  const details = (of: Particulars): Details => ({
    unit: field(of.unit),
    officer: field(of.officer),
    text: field(of.text),
    outcome: field(of.outcome),
    due: time(of.due),
  });
  const { case: of, events } = mapping;
  const eventRows = hasEventRows(mapping);
  const plan = {
    mapping,
    eventRows,
    wanted: compileCondition(mapping.source.only, columns),
    id: field(of.id),
    fields: {
      code: field(of.code ?? of.id),
      kind: field(of.kind),
      unit: field(of.unit),
      category: field(of.category),
      channel: field(of.channel),
      responsible: field(of.responsible),
      summary: field(of.summary),
    },
    reason: field(of.reason),
    outcome: field(of.outcome),
    received: time(of.received ?? (eventRows ? { event: 'first' } : undefined)),
    deadline: time(of.deadline),
    closed: time(of.closed),
    milestones: (mapping.milestones ?? []).map((one) => ({
      ...details(one),
      word: one.word,
      at: time(one.at),
    })),
    order: orderOf(mapping, columns),
    event: eventOf(events, details(events ?? {}), field, time),
    words: (events?.words ?? []).map((rule) => wordOf(rule, columns, details({ ...events, ...rule }))),
    changes: (mapping.derived ?? []).map((rule) => changeOf(rule, mapping, columns)),
  };
  return { ...plan, columns: columns.names() };
};

const eventOf = (
  events: EventRows | undefined,
  details: Details,
  field: (one: Field | undefined) => Read,
  time: (one: TimeField | undefined) => ReadTime,
): Plan['event'] => ({
  ...details,
  time: time(events?.time),
  activity: field(events?.activity),
  detail: field(events?.detail),
  blankTime: events?.blankTime ?? 'refuse',
});

const wordOf = (rule: WordRule, columns: Columns, details: Details): PlannedWord => {
  const activity = rule.activity === undefined ? undefined : compileMatcher(rule.activity);
  const detail = rule.detail === undefined ? undefined : compileMatcher(rule.detail);
  const when = compileCondition(rule.when, columns);
  return {
    ...details,
    word: rule.word,
    fits: (row, said, further) => (activity?.(said) ?? true) && (detail?.(further) ?? true) && when(row),
  };
};

const changeOf = (rule: Derived, mapping: Mapping, columns: Columns): PlannedChange => {
  const text = compileField(rule.text, columns);
  if (!('changeOf' in rule)) {
    const [kind, state] =
      'entering' in rule ? (['enter', rule.entering] as const) : (['leave', rule.leaving] as const);
    return { kind, word: rule.word, text, state: compileCondition(state, columns) };
  }
  const ignored = new Set(rule.ignore ?? []);
  if (rule.blankCounts !== true) ignored.add('');
  const value = compileField(rule.changeOf, columns);
  return {
    kind: 'change',
    word: rule.word,
    text,
    value,
    ignored,
    time: compileText(rule.word, rule, mapping),
  };
};

/** Values of an ordering column; a value that cannot be read stays where the file has it. */
const orderOf = ({ order = 'file', ...mapping }: Mapping, columns: Columns): Plan['order'] => {
  if (typeof order === 'string') return order;
  const place = columns.place(order.column);
  const cell = (row: Row): string => (row.cells[place] ?? '').trim();
  if (order.as === 'text') return cell;
  if (order.as === 'number') {
    return (row) => {
      const value = Number(cell(row));
      return cell(row) === '' || Number.isNaN(value) ? undefined : value;
    };
  }
  const parse = compileFormats({}, mapping);
  return (row) => parse(cell(row));
};
