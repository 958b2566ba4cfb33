import type { Action } from '#access';
import { scoped, type ScopedQuery, type ScopedRead } from '../scoped-read.js';
import { markOf, type Mark } from './mark.js';

type Nothing = Record<string, never>;
type Sums = { cases: number; revisions: number; numbers: number };

/**
 * Of units whole, from the sums that are kept; of whoever does not see all of theirs, from the cases themselves. Both give
 * the same numbers where nothing is hidden, so that it shows in no mark that there is something one must not see.
 */
const ofCases = (name: string, action: Action): ScopedQuery<Nothing, Sums> => {
  const kept = scoped<Nothing, Sums>(
    `marks.${name}`,
    action,
    `SELECT ifnull(sum(s.cases), 0) AS cases, ifnull(sum(s.revisions), 0) AS revisions,
            ifnull(sum(s.numbers), 0) AS numbers
       FROM case_sums s WHERE {scope s.unit}`,
  );
  const { apart } = scoped<Nothing, Sums>(
    `marks.${name}.apart`,
    action,
    `SELECT count(*) AS cases, ifnull(sum(c.revision), 0) AS revisions, ifnull(sum(c.n), 0) AS numbers
       FROM cases c WHERE {scope c.unit}`,
  );
  return { ...kept, apart };
};

const queueCases = ofCases('queue', 'case.read');
const boardCases = ofCases('board', 'board.read');

const dialogues = scoped<Nothing, object>(
  'marks.dialogues',
  'dialogue.read',
  `SELECT count(*) AS n, ifnull(sum(c.revision), 0) AS revisions FROM dialogues c WHERE {scope c.unit}`,
);

const commitments = scoped<Nothing, object>(
  'marks.commitments',
  'commitment.read',
  `SELECT count(*) AS n, ifnull(sum(c.revision), 0) AS revisions FROM commitments c WHERE {scope c.unit}`,
);

export const queueMark = (read: ScopedRead): Mark => markOf(read.all(queueCases, {}));

/** The board shows cases, and the dialogues and promises that come up. */
export const boardMark = (read: ScopedRead): Mark =>
  markOf(read.all(boardCases, {}), read.all(dialogues, {}), read.all(commitments, {}));
