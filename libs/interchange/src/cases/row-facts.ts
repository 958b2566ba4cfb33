import { RowRefused, type Row } from '../fields/row.js';
import type { Timed } from '../fields/time-field.js';
import type { Plan, PlannedChange } from './plan.js';

/** Something that happened in a case, in the mapping's word for it. */
export type Fact = Readonly<{
  word: string;
  /** UTC milliseconds. */
  at: number;
  row: number;
  /** What the source called it, where the word is not its own. */
  activity?: string;
  unit?: string;
  officer?: string;
  text?: string;
  outcome?: string;
  /** UTC milliseconds. */
  due?: number;
  from?: string;
  to?: string;
}>;

/** The word for an activity that the mapping does not name. */
export const NOTE = 'note';

/** Rows in the case's order with their times; rows without a usable time are handed to `refused`. */
export const timedRows = (
  plan: Plan,
  rows: readonly Row[],
  refused: (refusal: RowRefused) => void,
): Timed => {
  const kept: { row: Row; at: number }[] = [];
  for (const row of rows) {
    const at = plan.eventRows ? timeOf(plan, row, kept.at(-1)?.at, refused) : 0;
    if (at !== undefined) kept.push({ row, at });
  }
  const ordered = inOrder(plan, kept);
  return { rows: ordered.map(({ row }) => row), times: ordered.map(({ at }) => at) };
};

const timeOf = (
  { event }: Plan,
  row: Row,
  previous: number | undefined,
  refused: (refusal: RowRefused) => void,
): number | undefined => {
  try {
    const at = event.time(row, { rows: [row], times: [] });
    if (at !== undefined) return at;
    if (event.blankTime === 'previous' && previous !== undefined) return previous;
    throw new RowRefused('row.time-missing', row.number, event.activity(row, [row]));
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    refused(error);
    return undefined;
  }
};

type Placed = Readonly<{ row: Row; at: number }>;

const inOrder = ({ order }: Plan, rows: readonly Placed[]): readonly Placed[] => {
  if (order === 'file') return rows;
  const key = order === 'time' ? ({ at }: Placed) => at : ({ row }: Placed) => order(row);
  const keyed = rows.map((placed) => ({ placed, key: key(placed) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ placed }) => placed);
};

type Key = number | string | undefined;
const compare = (a: Key, b: Key): number => {
  if (a === undefined || b === undefined || a === b) return 0;
  return a < b ? -1 : 1;
};

/** What the rows of a case say: for each row what it leaves, what changes, its own word, what it enters. */
export const rowFacts = (plan: Plan, timed: Timed): readonly Fact[] => {
  const watches = plan.changes.map(watch);
  let unit: string | undefined;
  return timed.rows.flatMap((row, index) => {
    const at = timed.times[index] ?? 0;
    const own = ownFact(plan, row, at, timed, unit);
    unit = own.unit === '' ? unit : own.unit;
    const moved = watches.map((look) => look(row));
    const derived = (stage: Stage): Fact[] =>
      moved.flatMap((change) =>
        change?.stage === stage
          ? [{ ...change.fact, at, row: row.number, ...place(own), text: change.text(row, timed.rows) }]
          : [],
      );
    return [...derived('before'), own, ...derived('after')];
  });
};

/** A derived fact happened where its row happened. */
const place = ({ activity, unit, officer }: Fact): Pick<Fact, 'activity' | 'unit' | 'officer'> => ({
  ...(activity !== undefined && { activity }),
  ...(unit !== undefined && { unit }),
  ...(officer !== undefined && { officer }),
});

const ownFact = (
  plan: Plan,
  row: Row,
  at: number,
  { rows, times }: Timed,
  unitBefore: string | undefined,
): Fact => {
  const activity = plan.event.activity(row, rows);
  const detail = plan.event.detail(row, rows);
  const rule = plan.words.find(({ fits }) => fits(row, activity, detail));
  const read = rule ?? plan.event;
  const due = read.due(row, { rows, times });
  const unit = read.unit(row, rows);
  return {
    word: rule?.word ?? NOTE,
    at,
    row: row.number,
    activity: detail === '' ? activity : `${activity} / ${detail}`,
    unit,
    officer: read.officer(row, rows),
    text: read.text(row, rows),
    outcome: read.outcome(row, rows),
    ...(due !== undefined && { due }),
    ...(rule?.word === 'transferred' && { from: unitBefore ?? '', to: unit }),
  };
};

/** Leaving a state and moving elsewhere come before the row's own word, entering a state after it. */
type Stage = 'before' | 'after';
type Change = Readonly<{
  stage: Stage;
  fact: Pick<Fact, 'word' | 'from' | 'to' | 'due'>;
  text: PlannedChange['text'];
}>;
type Watch = (row: Row) => Change | undefined;

/** Looks at the rows of one case, one after the other, and says when the rule's moment has come. */
const watch = (rule: PlannedChange): Watch => {
  if (rule.kind === 'change') return watchValue(rule);
  const { word, text } = rule;
  let inside = false;
  return (row) => {
    const before = inside;
    inside = rule.state(row);
    if (rule.kind === 'enter')
      return inside && !before ? { stage: 'after', fact: { word }, text } : undefined;
    return before && !inside ? { stage: 'before', fact: { word }, text } : undefined;
  };
};

const watchValue = (rule: Extract<PlannedChange, { kind: 'change' }>): Watch => {
  let known: string | undefined;
  return (row) => {
    const value = rule.value(row, [row]);
    if (rule.ignored.has(value)) return undefined;
    const before = known;
    known = value;
    if (before === value || (before === undefined && rule.word !== 'deadlineSet')) return undefined;
    if (rule.word !== 'deadlineSet') {
      return { stage: 'before', fact: { word: rule.word, from: before ?? '', to: value }, text: rule.text };
    }
    const due = rule.time(value.trim(), row.number);
    return { stage: 'before', fact: { word: rule.word, due }, text: rule.text };
  };
};
