import type { VisitEvent } from '#visits';
import { afterEach } from '../after-each.js';
import { clockTable, dueIndex } from '../clocks/clock-table.js';
import { visitClocks } from '../clocks/clocks-of-visits.js';
import { keepingClocks, type ClockKeeper } from '../clocks/keeping-clocks.js';
import type { View } from '../view.js';
import { whenVisit } from '../visits/visit-changes.js';
import { isDenunciation } from '../visits/visit-links.js';
import { visitNumbers, visits } from '../visits/visit-record.js';
import { visitIndexes, visitsView } from '../visits/visits.view.js';

/** The law moves them like those of any visit; they have no number, so nobody is told which visit it is. */
export const walledVisitClocks: ClockKeeper<VisitEvent> = {
  table: clockTable('walled_visit_clocks'),
  of: (rows, stream) => {
    const clocked = visitClocks.of(rows, stream);
    return clocked && { ...clocked, code: null, audience: { unit: clocked.unit } };
  },
};

/** Visits at which somebody was denounced; the others only count, so that each has the number of its day. */
export const walledVisitsView: View<VisitEvent> = {
  name: 'walled_visits',
  version: visitsView.version,
  tables: [visits, visitNumbers, walledVisitClocks.table],
  indexes: [...visitIndexes, dueIndex(walledVisitClocks.table)],
  on: keepingClocks<VisitEvent>(
    { visit: walledVisitClocks },
    afterEach(whenVisit, 'visit-', (write, event, visitId) => {
      if (event.type === 'VisitLogged' && !isDenunciation(event)) write.remove(visits, visitId);
    }),
  ),
};
