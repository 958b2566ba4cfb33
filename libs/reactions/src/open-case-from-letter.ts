import { ReceiveComplaint, type Forwarder as ToldOfComplaint } from '#complaints';
import { idOf, present } from '#kernel';
import type { Forwarder, LetterProposedForAcceptance } from '#letters';
import { ReceivePetition } from '#petitions';
import { onBehalf, type Reaction } from './reaction.js';
import { isRemote } from './raised-case.js';

const NAME = 'open-case-from-letter';

/** A letter that is proposed for acceptance opens the case; its clocks start on the day the letter came in. */
export const openCaseFromLetter: Reaction<LetterProposedForAcceptance> = {
  name: NAME,
  to: 'LetterProposedForAcceptance',
  from: 'origin',
  react: async (event, world) => {
    if (event.data.caseKind === 'denunciation') return undefined;
    const { letterId, caseId, caseKind, caseCode: code, receivedOn: occurredOn, unit } = event.data;
    const { field, summary, people, subject, narrative, channel = 'letter' } = event.data;
    const who = onBehalf(NAME, event, unit);
    const origin = { kind: 'letter', ref: letterId } as const;
    const lateReason = event.data.lateReason ?? event.stream;
    const what = { code, occurredOn, unit, channel, field, summary, people, origin, lateReason };
    const raised = { ...what, ...present({ subject, narrative }) };

    if (caseKind === 'complaint') {
      const remote = await isRemote(world, unit, occurredOn);
      const { instance, discipline, forwardedBy } = event.data;
      const procedure = present({ instance, discipline, forwardedBy: forwardedBy && forwarder(forwardedBy) });
      return new ReceiveComplaint({ complaintId: idOf(caseId), remote, ...raised, ...procedure }, who);
    }
    const { forwardedBy } = event.data;
    const petition = { petitionId: idOf(caseId), kind: caseKind, ...raised, ...present({ forwardedBy }) };
    return new ReceivePetition(petition, who);
  },
};

/** Who must be told how a complaint ended (LKN 66(2), LTCD 27(2)); deputies and councils are told alike. */
const KINDS: Readonly<Record<Forwarder['kind'], ToldOfComplaint['kind']>> = {
  front: 'front',
  deputies: 'assembly',
  council: 'assembly',
  'reception-board': 'reception-board',
  press: 'press',
  agency: 'other',
  other: 'other',
};

const forwarder = ({ kind, body }: Forwarder): ToldOfComplaint => ({ kind: KINDS[kind], name: body });
