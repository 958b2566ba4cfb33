import { present, type LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import { timed } from '../intake/intake.evolve.js';
import type { KnownComplaint } from '../complaint.state.js';
import { remaining } from '../representatives.js';
import type { EvolveOf } from '../step.js';
import type { EndingEvent } from './ending.events.js';

type Again = Readonly<{ occurredOn: LocalDate; resolve?: DeadlineFact }>;

/** A complaint once accepted is settled anew, from verification on; what was decided counts no more. */
const anew = (complaint: KnownComplaint, { occurredOn, resolve }: Again): KnownComplaint => {
  const { decided: _decided, deliveredOn: _delivered, suspended: _suspended, ...rest } = complaint;
  const { accepted } = complaint;
  const { timeBar, accept, reply, resolve: before } = complaint.clocks;
  return {
    ...rest,
    clocks: present({ timeBar, accept, reply, resolve: resolve ?? before }),
    ...(accepted
      ? { accepted: { ...accepted, ...(resolve && { on: occurredOn }) }, status: 'accepted' }
      : { status: 'received' }),
    stopped: false,
    demandDiffers: false,
    dialogueHeld: false,
    councilHeard: false,
    papers: {},
  };
};

export const endingEvolve: EvolveOf<EndingEvent> = {
  ResolutionSuspended: (complaint, { occurredOn: on, sendSuspension }) => {
    const { status: from } = complaint;
    if (from !== 'accepted' && from !== 'verifying' && from !== 'verified') return complaint;
    return { ...timed(complaint, { sendSuspension }), status: 'suspended', suspended: { on, from } };
  },
  ResolutionResumed: ({ suspended, ...complaint }, { resolve, sendResumption }) => ({
    ...timed(complaint, { resolve, sendResumption }),
    status: suspended?.from ?? 'accepted',
  }),
  ComplaintWithdrawn: (complaint) => ({ ...complaint, status: 'withdrawn' }),
  ComplaintPartlyWithdrawn: (complaint) => complaint,
  SignatoryWithdrew: (complaint, { no, occurredOn: withdrawnOn }) => {
    const { group } = complaint;
    if (!group) return complaint;
    const signatories = group.signatories.map((one) => (one.no === no ? { ...one, withdrawnOn } : one));
    const left = {
      ...group,
      signatories,
      representatives: group.representatives.filter((number) => number !== no),
    };
    return { ...complaint, group: left, about: { ...complaint.about, people: remaining(left).length } };
  },
  ResolutionTerminated: (complaint, { sendTermination, continuation }) => ({
    ...timed(complaint, { sendTermination, continuation }),
    status: 'terminated',
  }),
  ComplaintContinued: anew,
  LawsuitAccepted: (complaint) => ({ ...complaint, status: 'litigated' }),
  ComplaintClosed: (complaint) => ({ ...complaint, status: 'closed' }),
  ComplaintReopened: anew,
};
