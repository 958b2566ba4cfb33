import type { DutyEvent } from '#duties';
import type { View, Write } from '../view.js';
import { dutyFacts, dutyRevisions, dutyWaivers, handRecords } from './duty-records.js';

const seen = (write: Write, dutyId: string, unit: string | undefined, revision: number): void => {
  const owner = unit ?? write.get(dutyRevisions, dutyId)?.unit;
  if (owner !== undefined) write.put(dutyRevisions, { dutyId, unit: owner, revision });
};

/** Duties recorded, taken back and waived by hand. */
export const dutyRecordHandlers: View<DutyEvent>['on'] = {
  DutyFulfilled: (write, { data, stream, revision }) => {
    const { dutyId, no, establishment, unit, family, period, occurredOn: heldOn, evidence, by } = data;
    const owed = { establishment, unit, family, period, heldOn };
    write.put(handRecords, { dutyId, no, ...owed, evidence, by, withdrawn: null });
    seen(write, dutyId, unit, revision);
    if (by === 'head')
      write.put(dutyFacts, { ref: `${stream}#${no}`, evidence: 'record', note: evidence, ...owed });
  },
  DutyFulfilmentWithdrawn: (write, { data: { dutyId, no, reason }, stream, revision }) => {
    write.remove(dutyFacts, `${stream}#${no}`);
    const known = write.get(handRecords, dutyId, no);
    if (known) write.put(handRecords, { ...known, withdrawn: reason });
    seen(write, dutyId, undefined, revision);
  },
  DutyWaived: (write, { data, revision }) => {
    const { dutyId, establishment, unit, family, period, basis, reason } = data;
    write.put(dutyWaivers, { dutyId, establishment, unit, family, period, basis, reason });
    seen(write, dutyId, unit, revision);
  },
  DutyWaiverWithdrawn: (write, { data: { dutyId }, revision }) => {
    write.remove(dutyWaivers, dutyId);
    seen(write, dutyId, undefined, revision);
  },
};
