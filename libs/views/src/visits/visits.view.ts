import type { LetterEvent } from '#letters';
import type { SessionEvent, VisitEvent } from '#visits';
import { afterEach } from '../after-each.js';
import { dueIndex } from '../clocks/clock-table.js';
import { sessionClocks } from '../clocks/clocks-of-sessions.js';
import { visitClocks } from '../clocks/clocks-of-visits.js';
import { keepingClocks } from '../clocks/keeping-clocks.js';
import type { View } from '../view.js';
import { recomputeSession, sessionTables, whenSession } from './sessions.table.js';
import { whenVisit } from './visit-changes.js';
import { hideLinked, visitLinks, wallAfter } from './visit-links.js';
import { visitNumbers, visits } from './visit-record.js';

export type { VisitRecord } from './visit-record.js';

/** For the lists, on either side of the wall. */
export const visitIndexes: readonly string[] = [
  'CREATE INDEX by_day ON visits (occurredOn, unit, no)',
  'CREATE INDEX in_unit_by_day ON visits (unit, occurredOn, no)',
  'CREATE INDEX about_case ON visits (caseId, occurredOn) WHERE caseId IS NOT NULL',
  'CREATE INDEX of_subject ON visits (subjectId, occurredOn) WHERE subjectId IS NOT NULL',
  'CREATE INDEX of_session ON visits (session, no) WHERE session IS NOT NULL',
  'CREATE INDEX refused ON visits (occurredOn) WHERE ground IS NOT NULL',
];

const walledVisits = afterEach(whenVisit, 'visit-', wallAfter);

/**
 * sổ tiếp công dân: one row for each reception at a counter, and the sessions of the heads. A visit at which somebody
 * was denounced keeps its number and has no row here; it stands behind the wall (`../wall`).
 */
export const visitsView: View<VisitEvent | SessionEvent | LetterEvent> = {
  name: 'visits',
  version: 7,
  tables: [visits, visitNumbers, visitLinks, ...sessionTables, visitClocks.table, sessionClocks.table],
  indexes: [
    ...visitIndexes,
    'CREATE INDEX sessions_by_day ON reception_sessions (heldOn, startsAt, sessionId)',
    'CREATE INDEX sessions_in_unit_by_day ON reception_sessions (unit, heldOn, startsAt, sessionId)',
    dueIndex(visitClocks.table),
    dueIndex(sessionClocks.table),
  ],
  on: {
    ...keepingClocks<VisitEvent | SessionEvent>(
      { visit: visitClocks, session: sessionClocks },
      {
        ...whenSession,
        ...walledVisits,
        DeadlineRecomputed: (write, event) => {
          if (event.stream.startsWith('session-')) recomputeSession(write, event);
          walledVisits.DeadlineRecomputed(write, event);
        },
      },
    ),
    LetterReceived: hideLinked,
    LetterClassified: hideLinked,
    LetterSplitGuided: hideLinked,
    LetterProposedForAcceptance: hideLinked,
  },
};
