import { present } from '#kernel';
import { clock, continuesOnlyIfCoerced, longer, settlement, underNewLaw } from '../complaint.clocks.js';
import { no } from '../complaint.refusal.js';
import type { KnownComplaint } from '../complaint.state.js';
import { remaining } from '../representatives.js';
import type { StepAt, StepsOf } from '../step.js';
import type { EndingStep, Reopen } from './ending.command.js';

/** The law is silent on the clock of a case that is settled again: it is counted anew from that day. */
const anew = (complaint: KnownComplaint, { occurredOn }: StepAt, { law }: Pick<Reopen, 'law'>) => {
  const { accepted, remote } = complaint;
  return accepted && settlement(law, complaint, occurredOn, { complex: accepted.complex, remote });
};

export const endingSteps: StepsOf<EndingStep> = {
  suspend: (_complaint, at, { ground, reason, documentNo, law }) => {
    const sendSuspension = clock(law, { rule: 'KN.SUSP.SEND', from: at.occurredOn });
    return { type: 'ResolutionSuspended', data: { ...at, ground, reason, documentNo, sendSuspension } };
  },

  /** The days that were left are counted from the day of the decision to go on (NĐ124 28b). */
  resume: ({ clocks, suspended }, at, { documentNo, law }) => {
    if (!suspended || !clocks.resolve) return no('complaint.not-suspended');
    const resolve = longer(law, clocks.resolve, { pause: { from: suspended.on, to: at.occurredOn } });
    const sendResumption = clock(law, { rule: 'KN.RESUME.SEND', from: at.occurredOn });
    return { type: 'ResolutionResumed', data: { ...at, documentNo, resolve, sendResumption } };
  },

  withdraw: (_complaint, at, { documentNo, reason, afterExplanation }) => ({
    type: 'ComplaintWithdrawn',
    data: { ...at, ...present({ documentNo, reason, afterExplanation }) },
  }),

  'withdraw-part': (_complaint, at, { contents, documentNo }) => ({
    type: 'ComplaintPartlyWithdrawn',
    data: { ...at, contents, documentNo },
  }),

  /** The last one who leaves withdraws the whole: that is another step (NĐ124 7a(2)). */
  leave: ({ group }, at, { no: number, documentNo }) => {
    const still = group ? remaining(group) : [];
    if (!still.some((person) => person.no === number))
      return no('complaint.signatory-unknown', { no: number });
    if (still.length === 1) return no('complaint.last-signatory');
    return { type: 'SignatoryWithdrew', data: { ...at, no: number, ...present({ documentNo }) } };
  },

  /** Ground a is the withdrawal and nothing else; until 2026-06-30 there is no other. */
  terminate: (complaint, at, { ground, reason, documentNo, law }) => {
    if ((ground === 'a') !== (complaint.status === 'withdrawn'))
      return no('complaint.termination-needs-withdrawal');
    const { occurredOn: from } = at;
    const sendTermination = underNewLaw(law, complaint, 'terminate', from)
      ? clock(law, { rule: 'KN.TERM.SEND', from })
      : undefined;
    const continuation = continuesOnlyIfCoerced(law, complaint, from)
      ? undefined
      : clock(law, { rule: 'KN.CONTINUE', from });
    return {
      type: 'ResolutionTerminated',
      data: { ...at, ground, reason, documentNo, ...present({ sendTermination, continuation }) },
    };
  },

  continue: (complaint, at, { coerced, reason, law }) => {
    if (!coerced && continuesOnlyIfCoerced(law, complaint, at.occurredOn))
      return no('complaint.withdrawal-not-coerced');
    const resolve = anew(complaint, at, { law });
    return { type: 'ComplaintContinued', data: { ...at, coerced, reason, ...present({ resolve }) } };
  },

  lawsuit: (_complaint, at, { court, documentNo }) => ({
    type: 'LawsuitAccepted',
    data: { ...at, court, documentNo },
  }),

  close: (_complaint, at, { reason }) => ({ type: 'ComplaintClosed', data: { ...at, reason } }),

  reopen: (complaint, at, { reason, orderedBy, approval, law }) => {
    if (complaint.status === 'closed' && approval === undefined) no('complaint.second-person-needed');
    const resolve = anew(complaint, at, { law });
    const data = { ...at, reason, orderedBy, ...present({ approval, resolve }) };
    return { type: 'ComplaintReopened', data };
  },
};
