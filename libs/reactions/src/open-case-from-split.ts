import { ReceiveComplaint, type ComplaintSplit } from '#complaints';
import { present } from '#kernel';
import { onBehalf, type Reaction } from './reaction.js';

const NAME = 'open-case-from-split';

/** What was split off is a case of its own; it came in when the whole of it did. */
export const openCaseFromSplit: Reaction<ComplaintSplit> = {
  name: NAME,
  to: 'ComplaintSplit',
  from: 'origin',
  react: async (event) => {
    const { complaintId: whole, newComplaintId: complaintId, receivedOn: occurredOn, code } = event.data;
    const { unit, channel, field, summary, people, subject, instance, discipline, remote } = event.data;
    const what = { complaintId, occurredOn, code, unit, channel, field, summary, people, remote };
    const lateReason = event.data.lateReason ?? event.stream;
    const origin = { kind: 'split', ref: whole } as const;
    return new ReceiveComplaint(
      { ...what, lateReason, origin, ...present({ subject, instance, discipline }) },
      onBehalf(NAME, event, unit),
    );
  },
};
