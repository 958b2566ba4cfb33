import type { Cell } from '../view.js';

/**
 * A list that keeps clocks: `sql` gives the clocks of the next things after the place `:after`, at most `:most`
 * things, in the order of their places. A thing without a clock that runs gives one line without a fact.
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
    FROM (SELECT * FROM cases WHERE n > :after AND ${HAS_RUNNING_CLOCK} ORDER BY n LIMIT :most) k
      LEFT JOIN json_each(k.clocks) c ON c.value ->> 'running'
    ORDER BY k.n`,
};

/** What is owed until the letter has left the desk, to its author, to whoever forwarded it, and to the archive. */
const lettersAs = (kind: string, code: string, where: string): ClockSource => ({
  first: '',
  sql: `SELECT l.letterId AS place, 'letter-' || l.letterId AS stream, l.revision, '${kind}' AS kind, l.unit,
      ${code} AS code, c.key AS clock, c.value AS fact
    FROM (SELECT * FROM letters WHERE ${where} letterId > :after AND (disposition IS NULL OR disposition = 'filed'
      OR pressDueOn IS NOT NULL AND pressDoneOn IS NULL) ORDER BY letterId LIMIT :most) l
    LEFT JOIN json_each(l.clocks) c ON CASE c.key
      WHEN 'reply' THEN l.disposition IS NULL AND l.answeredOn IS NULL
      WHEN 'press' THEN l.pressDoneOn IS NULL
      WHEN 'retain' THEN l.disposition = 'filed'
      ELSE l.disposition IS NULL END
    ORDER BY l.letterId`,
});

const letters = lettersAs('letter', 'l.code', '');

/** The schedule is owed until it is posted, what an online session needs until it is held. */
const sessions: ClockSource = {
  first: '',
  sql: `SELECT s.sessionId AS place, 'session-' || s.sessionId AS stream, s.revision, 'session' AS kind, s.unit,
      s.code, c.key AS clock, c.value AS fact
    FROM (SELECT * FROM reception_sessions WHERE sessionId > :after AND status IN ('planned', 'posted')
      ORDER BY sessionId LIMIT :most) s
    LEFT JOIN json_each(s.clocks) c ON c.type = 'object' AND (c.key <> 'schedule' OR s.status = 'planned')
    ORDER BY s.sessionId`,
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
export const clockSources: readonly ClockSource[] = [cases, letters, sessions, dialogues];

/** Those behind the wall; what they are about is not told, so they count as denunciations without a number. */
export const walledClockSources: readonly ClockSource[] = [
  lettersAs('denunciation', 'NULL', 'letterId IN (SELECT letterId FROM walled_letters) AND'),
];
