import type { Cell } from '../view.js';

/**
 * A list that keeps clocks: `sql` gives the clocks of the next things after the place `:after`, at most `:most`
 * things, in the order of their places.
 */
export type ClockSource = Readonly<{
  /** Sorts before every place. */
  first: Cell;
  sql: string;
}>;

/** What a case's JSON holds while one of its clocks runs; the index `running_clocks` says the same. */
export const HAS_RUNNING_CLOCK = `instr(clocks, '"running":true') > 0`;

const cases: ClockSource = {
  first: 0,
  sql: `SELECT k.n AS place, k.caseId AS stream, k.revision, k.kind, k.unit, k.code,
      c.value ->> 'step' AS clock, c.value -> 'fact' AS fact
    FROM (SELECT * FROM cases WHERE n > :after AND ${HAS_RUNNING_CLOCK} ORDER BY n LIMIT :most) k,
      json_each(k.clocks) c
    WHERE c.value ->> 'running' ORDER BY k.n`,
};

const letters: ClockSource = {
  first: '',
  sql: `SELECT letterId AS place, 'letter-' || letterId AS stream, revision, 'letter' AS kind, unit, code,
      'reply' AS clock, reply AS fact
    FROM letters WHERE disposition IS NULL AND letterId > :after ORDER BY letterId LIMIT :most`,
};

/** The announcement is owed until it was made, the result until it was published. */
const dialogues: ClockSource = {
  first: '',
  sql: `SELECT dialogueId AS place, 'dialogue-' || dialogueId AS stream, revision, 'dialogue' AS kind, unit, code,
      iif(status = 'planned', 'notice', 'result') AS clock,
      iif(status = 'planned', notice, result) AS fact
    FROM dialogues
    WHERE dialogueId > :after AND (status = 'planned' OR status IN ('held', 'concluded') AND result IS NOT NULL)
    ORDER BY dialogueId LIMIT :most`,
};

/** Every list with clocks; a new noun with clocks adds its own. */
export const clockSources: readonly ClockSource[] = [cases, letters, dialogues];
