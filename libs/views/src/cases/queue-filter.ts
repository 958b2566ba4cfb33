import { archiveOf } from '../units/unit-map.js';
import { dueRange, type Moments } from './due-state.js';
import type { FilterParams } from './queue.sql.js';
import type { QueueOrder, QueueParams } from './queue.types.js';
import type { CaseLine } from './select-case.js';
import { wordsTyped } from './words.js';

/** What the question of a page says in SQL. */
export const filterParams = (params: QueueParams, moments: Moments): FilterParams => {
  const { map = 'new' } = params;
  const [from, before] = dueRange(params.due, moments);
  const words = params.text === undefined ? undefined : wordsTyped(params.text);
  return {
    unit: params.unit ?? null,
    archive: archiveOf(map),
    origin: map === 'old' ? 1 : 0,
    assignee: params.assignee ?? null,
    field: params.field ?? null,
    kind: params.kind ?? null,
    due: params.due ?? null,
    words: words ?? null,
    from,
    before,
    now: moments.now,
    tomorrow: moments.tomorrow,
    later: moments.later,
  };
};

/** Names the row after which the next page begins. */
export const encodeCursor = (line: CaseLine, order: QueueOrder, status: QueueParams['status']): string => {
  const due = status === 'followed' ? line.followKey : line.dueKey;
  return Buffer.from(JSON.stringify([order === 'due' ? due : line.receivedAt, line.n])).toString('base64url');
};

/**
 * A cursor that nobody gave out starts at the first row: it names a place, not a right.
 *
 * @param cursor undefined: the first row
 */
export const decodeCursor = (cursor: string | undefined, order: QueueOrder): [string, number] => {
  const start: [string, number] = order === '-received' ? ['~', Number.MAX_SAFE_INTEGER] : ['', 0];
  if (cursor === undefined) return start;
  try {
    const [after, n] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    return typeof after === 'string' && typeof n === 'number' ? [after, n] : start;
  } catch {
    return start;
  }
};
