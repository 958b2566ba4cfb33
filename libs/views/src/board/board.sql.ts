import { scoped } from '../scoped-read.js';
import { CASE_COLUMNS, CASE_NAMES, type CaseLine } from '../cases/select-case.js';
import { namesBy, within, type UnitMap } from '../units/unit-map.js';

const OPEN = 'c.open = 1';

type Within = { unit: string | null; archive: 0 | 1 };

/** By the new map a case is where it is worked on, by the old one where it came in. */
const UNIT: Readonly<Record<UnitMap, string>> = { new: 'c.unit', old: 'c.receivedUnit' };

const byMap = <Query>(query: (map: UnitMap) => Query): Readonly<Record<UnitMap, Query>> => ({
  new: query('new'),
  old: query('old'),
});

const nameFor = (name: string, map: UnitMap): string => (map === 'new' ? name : `${name}.old-map`);

export type FigureLine = {
  open: number;
  overdue: number;
  oldestDue: string | null;
  soon: number;
  soonUnassigned: number;
};

/** One pass over the open cases; `before` ends the days that count as soon. */
export const figures = byMap((map) =>
  scoped<Within & { now: string; before: string }, FigureLine>(
    nameFor('board.figures', map),
    'board.read',
    `SELECT count(*) AS open,
          count(*) FILTER (WHERE c.paused = 0 AND c.dueKey < :now) AS overdue,
          min(c.dueKey) FILTER (WHERE c.paused = 0 AND c.dueKey < :now) AS oldestDue,
          count(*) FILTER (WHERE c.paused = 0 AND c.dueKey >= :now AND c.dueKey < :before) AS soon,
          count(*) FILTER (WHERE c.paused = 0 AND c.dueKey >= :now AND c.dueKey < :before
            AND c.assignee IS NULL) AS soonUnassigned
     FROM cases c WHERE {scope c.unit} AND ${OPEN} AND ${within(UNIT[map])}`,
  ),
);

/** Received before an instant and still open, or closed only after it. */
export const openBefore = byMap((map) =>
  scoped<Within & { instant: string }, { n: number }>(
    nameFor('board.open-before', map),
    'board.read',
    `SELECT (SELECT count(*) FROM cases c
            WHERE {scope c.unit} AND ${OPEN} AND c.receivedAt < :instant AND ${within(UNIT[map])})
        + (SELECT count(*) FROM cases c
            WHERE {scope c.unit} AND c.open = 0 AND c.closedAt >= :instant AND +c.receivedAt < :instant
              AND ${within(UNIT[map])}) AS n`,
  ),
);

export const longestOverdue = byMap((map) =>
  scoped<Within & { now: string; limit: number }, CaseLine>(
    nameFor('board.longest-overdue', map),
    'board.read',
    `SELECT ${CASE_COLUMNS} FROM cases c ${CASE_NAMES}
    WHERE {scope c.unit} AND ${OPEN} AND c.dueKey < :now AND c.paused = 0 AND ${within(UNIT[map])}
    ORDER BY c.dueKey, c.n LIMIT :limit`,
  ),
);

export type SpotLine = {
  unit: string;
  unitName: string | null;
  field: string;
  open: number;
  overdue: number;
};

export const hotSpots = byMap((map) => {
  const unit = `ifnull(u.id, ${UNIT[map]})`;
  return scoped<Within & { now: string }, SpotLine>(
    nameFor('board.hot-spots', map),
    'board.read',
    `SELECT ${unit} AS unit, u.name AS unitName, c.field, count(*) AS open,
            count(*) FILTER (WHERE c.paused = 0 AND c.dueKey < :now) AS overdue
       FROM cases c ${namesBy(map, UNIT[map])}
      WHERE {scope c.unit} AND ${OPEN} AND ${within(UNIT[map])} GROUP BY ${unit}, c.field`,
  );
});

export type DialogueLine = {
  dialogueId: string;
  code: string;
  heldOn: string;
  title: string;
  place: string;
  status: string;
};

export const dialoguesAhead = scoped<Within & { from: string; to: string }, DialogueLine>(
  'board.dialogues',
  'dialogue.read',
  `SELECT c.dialogueId, c.code, c.heldOn, c.title, c.place, c.status FROM dialogues c
    WHERE {scope c.unit} AND c.heldOn >= :from AND c.heldOn <= :to AND c.status <> 'cancelled' AND ${within('c.unit')}
    ORDER BY c.heldOn, c.dialogueId LIMIT 20`,
);

export type CommitmentDay = { commitmentId: string; code: string; dueOn: string; text: string };

export const commitmentsAhead = scoped<Within & { to: string }, CommitmentDay>(
  'board.commitments',
  'commitment.read',
  `SELECT c.commitmentId, c.code, c.dueOn, c.text FROM commitments c
    WHERE {scope c.unit} AND c.status = 'open' AND c.dueOn <= :to AND ${within('c.unit')}
    ORDER BY c.dueOn, c.commitmentId LIMIT 20`,
);

export const commitmentFigures = scoped<Within & { today: string }, { open: number; late: number }>(
  'board.commitment-figures',
  'commitment.read',
  `SELECT count(*) AS open, count(*) FILTER (WHERE c.dueOn < :today) AS late
     FROM commitments c WHERE {scope c.unit} AND c.status = 'open' AND ${within('c.unit')}`,
);
