import { RowRefused, type Row } from '../fields/row.js';
import type { Plan } from './plan.js';
import { rowFacts, timedRows, type Fact } from './row-facts.js';

/** The rows of one case as the source has them. `head` also stands for a case that has no events at all. */
export type CaseRows = Readonly<{ head: Row; rows: readonly Row[] }>;

/** What the source itself contradicts. Such cases are kept as they stand, and reported. */
export type Contradiction =
  | 'closedBeforeReceived'
  | 'eventsAfterClosing'
  | 'eventsBeforeReceived'
  /** Where one row is a case. */
  | 'severalRows';

export type CaseHistory = Readonly<{
  id: string;
  code: string;
  kind: 'petition' | 'reflection';
  unit: string;
  category: string;
  channel: string;
  responsible: string;
  summary: string;
  /** UTC milliseconds, as all times here. */
  received: number;
  row: number;
  facts: readonly Fact[];
  /** Units named anywhere in the case. */
  units: ReadonlySet<string>;
  contradictions: readonly Contradiction[];
}>;

/**
 * One case as facts in the order in which they will stand in its stream: reception first, then the
 * deadline, then the rows in their order with the case's own times put in between.
 *
 * @throws RowRefused when the case has no id or no reception time, or a time cannot be read
 */
export const caseHistory = (
  plan: Plan,
  { head, rows }: CaseRows,
  refused: (refusal: RowRefused) => void,
): CaseHistory => {
  const timed = timedRows(plan, rows, refused);
  if (rows.length > 0 && timed.rows.length === 0)
    throw new RowRefused('case.received-missing', head.number, 'no usable row');
  const first = timed.rows[0] ?? head;
  const received = plan.received(first, timed);
  if (received === undefined)
    throw new RowRefused('case.received-missing', first.number, plan.id(first, timed.rows));
  const closed = plan.closed(first, timed);
  const facts = [
    ...deadlineFact(plan, first, timed, received),
    ...inserted(plan.eventRows ? rowFacts(plan, timed) : [], caseFacts(plan, first, timed, closed)),
  ];
  const fields = fieldsOf(plan, first, timed.rows);
  return {
    ...fields,
    received,
    row: first.number,
    facts,
    units: unitsOf(fields.unit, facts),
    contradictions: [
      ...contradictionsOf(received, closed, plan.eventRows ? timed.times : [], facts),
      ...(!plan.eventRows && rows.length > 1 ? (['severalRows'] as const) : []),
    ],
  };
};

type Timed = ReturnType<typeof timedRows>;

const fieldsOf = (plan: Plan, first: Row, rows: readonly Row[]) => {
  const { kind, ...texts } = plan.fields;
  const read = (name: keyof typeof texts): string => texts[name](first, rows);
  return {
    id: plan.id(first, rows),
    code: read('code'),
    kind: kindOf(kind(first, rows), first.number),
    unit: read('unit'),
    category: read('category'),
    channel: read('channel'),
    responsible: read('responsible'),
    summary: read('summary'),
  };
};

const kindOf = (text: string, row: number): CaseHistory['kind'] => {
  if (text === '' || text === 'petition') return 'petition';
  if (text === 'reflection') return 'reflection';
  throw new RowRefused('row.kind-unknown', row, `${text}: only petition and reflection are imported`);
};

const deadlineFact = (plan: Plan, first: Row, timed: Timed, received: number): readonly Fact[] => {
  const due = plan.deadline(first, timed);
  return due === undefined ? [] : [{ word: 'deadlineSet', at: received, row: first.number, due }];
};

/** Facts whose time stands in a column of the case, oldest first; equal times in the mapping's order. */
const caseFacts = (plan: Plan, first: Row, timed: Timed, closed: number | undefined): readonly Fact[] => {
  const row = first.number;
  const milestones = plan.milestones.flatMap((milestone): Fact[] => {
    const at = milestone.at(first, timed);
    if (at === undefined) return [];
    const due = milestone.due(first, timed);
    return [
      {
        word: milestone.word,
        at,
        row,
        unit: milestone.unit(first, timed.rows),
        officer: milestone.officer(first, timed.rows),
        text: milestone.text(first, timed.rows),
        outcome: milestone.outcome(first, timed.rows),
        ...(due !== undefined && { due }),
      },
    ];
  });
  const text = plan.reason(first, timed.rows);
  const outcome = plan.outcome(first, timed.rows);
  const closing = closed === undefined ? [] : [{ word: 'closed', at: closed, row, text, outcome }];
  return [...milestones, ...closing].sort((a, b) => a.at - b.at);
};

/** Puts each timed fact before the first row that is later; the rows keep their own order. */
const inserted = (rows: readonly Fact[], timed: readonly Fact[]): readonly Fact[] => {
  const facts = [...rows];
  let from = 0;
  for (const fact of timed) {
    const later = facts.findIndex((one, index) => index >= from && one.at > fact.at);
    const place = later === -1 ? facts.length : later;
    facts.splice(place, 0, fact);
    from = place + 1;
  }
  return facts;
};

const unitsOf = (unit: string, facts: readonly Fact[]): ReadonlySet<string> =>
  new Set([unit, ...facts.flatMap((fact) => [fact.unit ?? '', fact.to ?? ''])].filter((name) => name !== ''));

/** Events in a closed case are only a contradiction where the source itself names the closing time. */
const contradictionsOf = (
  received: number,
  closed: number | undefined,
  times: readonly number[],
  facts: readonly Fact[],
): readonly Contradiction[] => {
  const closing = facts.findLast(({ word }) => word === 'closed');
  const found: [Contradiction, boolean][] = [
    ['closedBeforeReceived', closing !== undefined && closing.at < received],
    ['eventsAfterClosing', closed !== undefined && times.some((at) => at > closed)],
    ['eventsBeforeReceived', times.some((at) => at < received)],
  ];
  return found.filter(([, holds]) => holds).map(([name]) => name);
};
