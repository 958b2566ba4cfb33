import { scoped, type ScopedQuery } from '../scoped-read.js';
import type { QueueCounts, QueueOrder } from './queue.types.js';
import { within } from '../units/unit-map.js';
import { dueColumn, dueStateSql, type ListStatus } from './due-state.js';
import { CASE_COLUMNS, CASE_NAMES, type CaseLine } from './select-case.js';

/** Null: not asked for. */
export type FilterParams = {
  unit: string | null;
  archive: 0 | 1;
  /** 1: by the unit where the case came in, 0: by the one that has it. */
  origin: 0 | 1;
  assignee: string | null;
  field: string | null;
  kind: string | null;
  due: string | null;
  words: string | null;
  from: string;
  before: string;
  now: string;
  tomorrow: string;
  later: string;
};

type PageParams = FilterParams & { after: string; n: number; limit: number };
type Whose = 'anyone' | 'somebody' | 'nobody';

/** Filters that the tabs keep. */
const KEPT = `${within('iif(:origin, c.receivedUnit, c.unit)')}
  AND (:field IS NULL OR c.field = :field)
  AND (:kind IS NULL OR c.kind = :kind)
  AND (:words IS NULL OR c.n IN (SELECT rowid FROM case_words WHERE case_words MATCH :words))`;

const STATUS: Readonly<Record<ListStatus, string>> = {
  open: 'c.open = 1',
  closed: 'c.open = 0',
  all: 'c.open >= 0',
  followed: 'c.followKey IS NOT NULL',
};

type Order = 'due' | 'received' | '-received';

const ORDER: Readonly<Record<Order, string>> = {
  due: 'AND (DUE, c.n) > (:after, :n) ORDER BY DUE, c.n',
  received: 'AND (c.receivedAt, c.n) > (:after, :n) ORDER BY c.receivedAt, c.n',
  '-received': 'AND (c.receivedAt, c.n) < (:after, :n) ORDER BY c.receivedAt DESC, c.n DESC',
};

/** An officer's cases have their index by due date only. */
const who = (whose: Whose, status: ListStatus, order: Order): string => {
  if (whose === 'anyone') return '';
  const assignee = order === 'due' && status !== 'followed' ? 'c.assignee' : '+c.assignee';
  return whose === 'nobody' ? `AND ${assignee} IS NULL` : `AND ${assignee} = :assignee`;
};

/**
 * Open cases find their state by a range of the index, unless that gives another order; closed ones by what
 * it was when they closed.
 */
const due = (status: ListStatus, order: Order): string => {
  const key = order === 'due' ? 'c.dueKey' : '+c.dueKey';
  return status === 'open'
    ? `AND ${key} >= :from AND ${key} < :before
       AND (:due IS NULL OR c.paused = (:due = 'paused'))`
    : `AND (:due IS NULL OR :due = ${dueStateSql(status)})`;
};

const page = (status: ListStatus, order: Order, whose: Whose): ScopedQuery<PageParams, CaseLine> =>
  scoped(
    `queue.${status}.${order}.${whose}`,
    'case.read',
    `SELECT ${CASE_COLUMNS} FROM cases c ${CASE_NAMES}
      WHERE {scope ${status === 'followed' || (status !== 'open' && order === 'due') ? '+' : ''}c.unit} AND ${STATUS[status]} AND ${KEPT}
        ${due(status, order)} ${who(whose, status, order)}
      ${ORDER[order].replaceAll('DUE', dueColumn(status))} LIMIT :limit`,
  );

const STATUSES = ['open', 'closed', 'all', 'followed'] as const;
const ORDERS = ['due', 'received', '-received'] as const;
const WHOSE: readonly Whose[] = ['anyone', 'somebody', 'nobody'];

const pages = new Map(
  STATUSES.flatMap((status) =>
    ORDERS.flatMap((order) =>
      WHOSE.map((whose) => [`${status} ${order} ${whose}`, page(status, order, whose)] as const),
    ),
  ),
);

export const queuePage = (
  status: ListStatus,
  order: QueueOrder,
  assignee: string | undefined,
): ScopedQuery<PageParams, CaseLine> => {
  const whose: Whose = assignee === undefined ? 'anyone' : assignee === 'unassigned' ? 'nobody' : 'somebody';
  const query = pages.get(`${status} ${order === 'waiting' ? 'received' : order} ${whose}`);
  if (!query) throw new TypeError(`no page for ${status} ${order}`);
  return query;
};

type CountRow = QueueCounts & { total: number };

const counts = (status: ListStatus): ScopedQuery<FilterParams & { me: string }, CountRow> =>
  scoped(
    `queue.counts.${status}`,
    'case.read',
    `SELECT count(*) AS "all",
            count(*) FILTER (WHERE state = 'overdue') AS overdue,
            count(*) FILTER (WHERE state = 'today') AS today,
            count(*) FILTER (WHERE state = 'soon') AS soon,
            count(*) FILTER (WHERE state = 'in-time') AS inTime,
            count(*) FILTER (WHERE state = 'paused') AS paused,
            count(*) FILTER (WHERE state = 'none') AS none,
            count(*) FILTER (WHERE assignee = :me) AS mine,
            count(*) FILTER (WHERE assignee IS NULL) AS unassigned,
            count(*) FILTER (WHERE (:due IS NULL OR state = :due)
              AND (:assignee IS NULL OR assignee = :assignee
                   OR (:assignee = 'unassigned' AND assignee IS NULL))) AS total
       FROM (SELECT ${dueStateSql(status)} AS state, c.assignee
               FROM cases c WHERE {scope c.unit} AND ${STATUS[status]} AND ${KEPT})`,
  );

const countsByStatus = {
  open: counts('open'),
  closed: counts('closed'),
  all: counts('all'),
  followed: counts('followed'),
};

export const queueCounts = (status: ListStatus): ScopedQuery<FilterParams & { me: string }, CountRow> =>
  countsByStatus[status];
