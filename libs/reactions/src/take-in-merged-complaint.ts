import { TakeInComplaint, type ComplaintMerged } from '#complaints';
import { present } from '#kernel';
import { onBehalf, type Reaction } from './reaction.js';

const NAME = 'take-in-merged-complaint';

/** The case that remains after a merger hears of it, and of the day by which the other one was due. */
export const takeInMergedComplaint: Reaction<ComplaintMerged> = {
  name: NAME,
  to: 'ComplaintMerged',
  from: 'origin',
  react: async (event) => {
    const { complaintId: from, into: complaintId, occurredOn, reason, resolve } = event.data;
    const lateReason = event.data.lateReason ?? event.stream;
    const merged = { complaintId, occurredOn, lateReason, from, reason, ...present({ resolve }) };
    return new TakeInComplaint(merged, onBehalf(NAME, event, event.meta.unit ?? ''));
  },
};
