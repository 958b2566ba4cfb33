import { idOf } from '#kernel';
import type { VisitEvent } from '#visits';
import type { VisitDetails } from '../visits/visit-details.js';
import { visits } from '../visits/visit-record.js';
import { clockTable } from './clock-table.js';
import { during, type ClockKeeper } from './keeping-clocks.js';

/** The answer to a visitor, and the notice of a refusal to receive, until they were given. */
export const visitClocks: ClockKeeper<VisitEvent> = {
  table: clockTable('visit_clocks'),
  of: (rows, stream) => {
    const visit = rows.get(visits, idOf(stream));
    if (!visit) return undefined;
    const { visitCode, reply, answered, notice, noticeIssued } = JSON.parse(visit.details) as VisitDetails;
    return {
      unit: visit.unit,
      ...(visitCode !== undefined && { code: visitCode }),
      clocks: {
        reply: during(answered === undefined, reply),
        notice: during(noticeIssued === undefined, notice),
      },
    };
  },
};
