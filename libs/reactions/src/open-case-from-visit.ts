import { ReceiveComplaint } from '#complaints';
import { idOf, present } from '#kernel';
import { ReceivePetition } from '#petitions';
import type { VisitLogged } from '#visits';
import { onBehalf, type Reaction } from './reaction.js';
import { isRemote } from './raised-case.js';

const NAME = 'open-case-from-visit';

/** A visit that raises a case opens it; the desk never waits for it. A denunciation is opened behind its own wall. */
export const openCaseFromVisit: Reaction<VisitLogged> = {
  name: NAME,
  to: 'VisitLogged',
  from: 'origin',
  react: async (event, world) => {
    const { outcome, matter, visitId, occurredOn, unit, field, summary, people, subject, narrative } =
      event.data;
    if (outcome.kind !== 'raises-case' || matter === 'denunciation') return undefined;
    const { caseId, code } = outcome;
    const who = onBehalf(NAME, event, unit);
    const origin = { kind: 'visit', ref: visitId } as const;
    const lateReason = event.data.lateReason ?? event.stream;
    const what = { code, occurredOn, unit, channel: 'visit', field, summary, people, origin, lateReason };
    const raised = { ...what, ...present({ subject, narrative }) };

    if (matter === 'complaint') {
      const remote = await isRemote(world, unit, occurredOn);
      return new ReceiveComplaint({ complaintId: idOf(caseId), remote, ...raised }, who);
    }
    const kind = matter === 'reflection' ? 'reflection' : 'petition';
    return new ReceivePetition({ petitionId: idOf(caseId), kind, ...raised }, who);
  },
};
