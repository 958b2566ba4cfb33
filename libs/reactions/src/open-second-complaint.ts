import { ReceiveComplaint, type SecondComplaintFiled } from '#complaints';
import { present } from '#kernel';
import { isRemote } from './raised-case.js';
import { onBehalf, type Reaction } from './reaction.js';

const NAME = 'open-second-complaint';

/** A second complaint opens a case at the superior body; its clocks start on the day it was filed. */
export const openSecondComplaint: Reaction<SecondComplaintFiled> = {
  name: NAME,
  to: 'SecondComplaintFiled',
  from: 'origin',
  react: async (event, world) => {
    const { complaintId: first, secondComplaintId: complaintId, occurredOn, code, unit } = event.data;
    const { channel, field, summary, people, subject, discipline, instance } = event.data;
    const { decisionNo, resolver, receivedOn, dismissal, issuer } = event.data;
    const contested = { receivedOn, ...present({ documentNo: decisionNo, dismissal, issuer }) };
    return new ReceiveComplaint(
      {
        complaintId,
        occurredOn,
        lateReason: event.data.lateReason ?? event.stream,
        code,
        unit,
        channel,
        field,
        summary,
        people,
        ...present({ subject, discipline }),
        instance,
        contested,
        first: { complaintId: first, ...present({ decisionNo, resolver }) },
        origin: { kind: 'first-complaint', ref: first },
        remote: await isRemote(world, unit, occurredOn),
      },
      onBehalf(NAME, event, unit),
    );
  },
};
