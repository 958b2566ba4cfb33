import type { VisitEvent } from '#visits';
import { afterEach } from '../after-each.js';
import type { View } from '../view.js';
import { whenVisit } from '../visits/visit-changes.js';
import { isDenunciation } from '../visits/visit-links.js';
import { visitNumbers, visits } from '../visits/visit-record.js';
import { visitIndexes, visitsView } from '../visits/visits.view.js';

/** Visits at which somebody was denounced; the others only count, so that each has the number of its day. */
export const walledVisitsView: View<VisitEvent> = {
  name: 'walled_visits',
  version: visitsView.version,
  tables: [visits, visitNumbers],
  indexes: visitIndexes,
  on: afterEach(whenVisit, 'visit-', (write, event, visitId) => {
    if (event.type === 'VisitLogged' && !isDenunciation(event)) write.remove(visits, visitId);
  }),
};
