import { deadline, deadlineFact, type DeadlineFact, type EntryNote, type Law } from '#law';
import type { ComplaintStep, Receive } from './complaint.command.js';
import type { ComplaintEvent } from './complaint.events.js';
import { no } from './complaint.refusal.js';
import type { KnownComplaint } from './complaint.state.js';

/** What every event of a complaint begins with. */
type At = EntryNote & Pick<KnownComplaint, 'complaintId'> & Pick<ComplaintStep, 'occurredOn'>;

type Clock = Parameters<typeof deadline>[1];

const clock = (law: Law, request: Clock): DeadlineFact => deadlineFact(deadline(law, request));

export const receive = (note: EntryNote, command: Receive): ComplaintEvent => {
  const { complaintId, occurredOn, code, unit, channel, field, summary, people, origin, remote } = command;
  const { subject, narrative, law } = command;
  return {
    type: 'ComplaintReceived',
    data: {
      complaintId,
      occurredOn,
      ...note,
      code,
      unit,
      channel,
      field,
      summary,
      ...(subject ? { subject } : {}),
      people,
      origin: { kind: origin.kind, ref: origin.ref },
      ...(narrative ? { narrative } : {}),
      remote,
      accept: clock(law, { rule: 'KN.ACCEPT.1', from: occurredOn }),
      reply: clock(law, { rule: 'TCD.REPLY', from: occurredOn }),
    },
  };
};

type Steps = { readonly [Step in ComplaintStep as Step['type']]: Step };

/** What has happened when a step is taken; whether it may be is the table's business. */
const steps: {
  readonly [Type in keyof Steps]: (complaint: KnownComplaint, at: At, step: Steps[Type]) => ComplaintEvent;
} = {
  accept: (complaint, at, { resolver, documentNo, complex, remote = complaint.remote, law }) => {
    const resolve = settlement(law, at.occurredOn, complex, remote);
    return { type: 'ComplaintAccepted', data: { ...at, resolver, documentNo, complex, remote, resolve } };
  },

  refuse: (_complaint, at, { ground, documentNo, explanation }) => ({
    type: 'ComplaintNotAccepted',
    data: { ...at, ground, documentNo, explanation },
  }),

  assign: (_complaint, at, { assignee, unit }) => ({
    type: 'ComplaintAssigned',
    data: { ...at, assignee, ...(unit ? { unit } : {}) },
  }),

  /** Whoever decides may not verify what they decide on (LKN 29). */
  verify: (complaint, at, { verifiers, documentNo, reportDueOn }) => {
    if (verifiers.length === 0) return no('complaint.verifier-missing');
    const resolver = complaint.accepted?.resolver;
    if (resolver && verifiers.includes(resolver)) return no('complaint.verifier-is-resolver', { resolver });
    return {
      type: 'VerificationAssigned',
      data: { ...at, verifiers: [...verifiers], documentNo, ...(reportDueOn ? { reportDueOn } : {}) },
    };
  },

  report: (_complaint, at, { finding, proposal, documentNo, demandDiffers }) => ({
    type: 'VerificationReported',
    data: { ...at, finding, proposal, documentNo, demandDiffers },
  }),

  dialogue: (_complaint, at, { agreed, noShow, minutesNo }) => ({
    type: 'ComplaintDialogueHeld',
    data: { ...at, agreed, noShow, minutesNo },
  }),

  /** Totals count from acceptance, by the law of that day: 45 days instead of 30, 60 in a remote area. */
  extend: ({ accepted, remote }, at, { reason, documentNo, law }) => {
    if (!accepted) return no('complaint.not-yet-accepted');
    const resolve = settlement(law, accepted.on, true, remote);
    return { type: 'ComplaintDeclaredComplex', data: { ...at, reason, documentNo, resolve } };
  },

  /** Before the report only as self-correction, and that only in the citizen's favour (LKN 29(1)a). */
  decide: ({ status }, at, { outcome, documentNo, summary, selfCorrection = false, law }) => {
    const reported = status === 'verified';
    if (!reported && !selfCorrection) return no('complaint.report-missing');
    if (reported && selfCorrection) return no('complaint.self-correction-after-report');
    if (selfCorrection && outcome !== 'upheld') return no('complaint.self-correction-must-uphold');
    const send = clock(law, { rule: 'KN.SEND.1', from: at.occurredOn });
    const publish = clock(law, { rule: 'KN.PUBLISH', from: at.occurredOn });
    return {
      type: 'ComplaintDecided',
      data: { ...at, outcome, documentNo, summary, selfCorrection, send, publish },
    };
  },

  withdraw: (_complaint, at, { documentNo, reason }) => ({
    type: 'ComplaintWithdrawn',
    data: { ...at, ...(documentNo ? { documentNo } : {}), ...(reason ? { reason } : {}) },
  }),

  close: (_complaint, at, { reason }) => ({ type: 'ComplaintClosed', data: { ...at, reason } }),

  /** LKN is silent on the clock of a case that is settled again: it is counted anew from the reopening. */
  reopen: ({ accepted, remote }, at, { reason, orderedBy, law }) => {
    const anew = accepted && { resolve: settlement(law, at.occurredOn, accepted.complex, remote) };
    return { type: 'ComplaintReopened', data: { ...at, reason, orderedBy, ...anew } };
  },
};

export const take = <Type extends keyof Steps>(
  complaint: KnownComplaint,
  at: At,
  step: Steps[Type] & { type: Type },
): ComplaintEvent => steps[step.type](complaint, at, step);

const settlement = (law: Law, from: At['occurredOn'], complex: boolean, remote: boolean): DeadlineFact => {
  const variants = [...(complex ? ['complex'] : []), ...(remote ? ['remote'] : [])];
  return clock(law, { rule: 'KN.RESOLVE.1', from, variants });
};
