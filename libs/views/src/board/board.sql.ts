import { scoped } from '../scoped-read.js';
import { CASE_COLUMNS, CASE_NAMES, type CaseLine } from '../cases/select-case.js';

const WITHIN = '(:unit IS NULL OR c.unit IN (SELECT unit FROM unit_above WHERE above = :unit))';
const OPEN = 'c.open = 1';

type Within = { unit: string | null };

export type FigureLine = {
  open: number;
  overdue: number;
  oldestDue: string | null;
  soon: number;
  soonUnassigned: number;
};

/** One pass over the open cases; `before` ends the days that count as soon. */
export const figures = scoped<Within & { now: string; before: string }, FigureLine>(
  'board.figures',
  'board.read',
  `SELECT count(*) AS open,
          count(*) FILTER (WHERE c.paused = 0 AND c.dueKey < :now) AS overdue,
          min(c.dueKey) FILTER (WHERE c.paused = 0 AND c.dueKey < :now) AS oldestDue,
          count(*) FILTER (WHERE c.paused = 0 AND c.dueKey >= :now AND c.dueKey < :before) AS soon,
          count(*) FILTER (WHERE c.paused = 0 AND c.dueKey >= :now AND c.dueKey < :before
            AND c.assignee IS NULL) AS soonUnassigned
     FROM cases c WHERE {scope c.unit} AND ${OPEN} AND ${WITHIN}`,
);

/** Received before an instant and still open, or closed only after it. */
export const openBefore = scoped<Within & { instant: string }, { n: number }>(
  'board.open-before',
  'board.read',
  `SELECT (SELECT count(*) FROM cases c
            WHERE {scope c.unit} AND ${OPEN} AND c.receivedAt < :instant AND ${WITHIN})
        + (SELECT count(*) FROM cases c
            WHERE {scope c.unit} AND c.open = 0 AND c.closedAt >= :instant AND +c.receivedAt < :instant
              AND ${WITHIN}) AS n`,
);

export const longestOverdue = scoped<Within & { now: string; limit: number }, CaseLine>(
  'board.longest-overdue',
  'board.read',
  `SELECT ${CASE_COLUMNS} FROM cases c ${CASE_NAMES}
    WHERE {scope c.unit} AND ${OPEN} AND c.dueKey < :now AND c.paused = 0 AND ${WITHIN}
    ORDER BY c.dueKey, c.n LIMIT :limit`,
);

export type SpotLine = {
  unit: string;
  unitName: string | null;
  field: string;
  open: number;
  overdue: number;
};

export const hotSpots = scoped<Within & { now: string }, SpotLine>(
  'board.hot-spots',
  'board.read',
  `SELECT c.unit, u.name AS unitName, c.field, count(*) AS open,
          count(*) FILTER (WHERE c.paused = 0 AND c.dueKey < :now) AS overdue
     FROM cases c LEFT JOIN units u ON u.id = c.unit
    WHERE {scope c.unit} AND ${OPEN} AND ${WITHIN} GROUP BY c.unit, c.field`,
);

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
    WHERE {scope c.unit} AND c.heldOn >= :from AND c.heldOn <= :to AND c.status <> 'cancelled' AND ${WITHIN}
    ORDER BY c.heldOn, c.dialogueId LIMIT 20`,
);

export type CommitmentDay = { commitmentId: string; code: string; dueOn: string; text: string };

export const commitmentsAhead = scoped<Within & { to: string }, CommitmentDay>(
  'board.commitments',
  'commitment.read',
  `SELECT c.commitmentId, c.code, c.dueOn, c.text FROM commitments c
    WHERE {scope c.unit} AND c.status = 'open' AND c.dueOn <= :to AND ${WITHIN}
    ORDER BY c.dueOn, c.commitmentId LIMIT 20`,
);

export const commitmentFigures = scoped<Within & { today: string }, { open: number; late: number }>(
  'board.commitment-figures',
  'commitment.read',
  `SELECT count(*) AS open, count(*) FILTER (WHERE c.dueOn < :today) AS late
     FROM commitments c WHERE {scope c.unit} AND c.status = 'open' AND ${WITHIN}`,
);
