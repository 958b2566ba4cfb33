import { present } from '#kernel';
import type { DeadlineFact } from '#law';
import type { ComplaintClock } from '../complaint.terms.js';
import type { KnownComplaint } from '../complaint.state.js';
import type { EvolveOf } from '../step.js';
import type { ComplaintReceived, IntakeEvent } from './intake.events.js';

type Clocks = Readonly<Partial<Record<ComplaintClock, DeadlineFact | undefined>>>;

/** The complaint with these clocks; those that are absent stay as they are. */
export const timed = (complaint: KnownComplaint, clocks: Clocks): KnownComplaint => ({
  ...complaint,
  clocks: { ...complaint.clocks, ...present(clocks) },
});

export const received = (data: ComplaintReceived['data']): KnownComplaint => {
  const { complaintId, origin, unit, occurredOn, remote, instance = 'first', discipline = false } = data;
  const { contested, complainedAbout = [], group, first, forwardedBy } = data;
  const { field, summary, channel, people, subject, accept, reply, timeBar } = data;
  return {
    status: 'received',
    complaintId,
    instance,
    discipline,
    origin,
    unit,
    receivedOn: occurredOn,
    remote,
    about: { field, summary, channel, people, ...present({ subject }) },
    clocks: { accept, reply, ...present({ timeBar }) },
    ...present({ contested, group, first, forwardedBy }),
    complainedAbout,
    verifiers: [],
    stopped: false,
    demandDiffers: false,
    dialogueHeld: false,
    councilHeard: false,
    papers: {},
  };
};

/** Another resolver, who may hold another office. */
const settledBy = ({ on, complex }: NonNullable<KnownComplaint['accepted']>, resolver: string) => ({
  on,
  complex,
  resolver,
});

export const intakeEvolve: EvolveOf<Exclude<IntakeEvent, ComplaintReceived>> = {
  ComplaintAccepted: (complaint, data) => {
    const { occurredOn: on, resolver, position, complex, remote, resolve, timeBar } = data;
    const { contested, complainedAbout } = data;
    return {
      ...timed(complaint, { resolve, timeBar }),
      ...present({ contested, complainedAbout }),
      status: 'accepted',
      remote,
      accepted: { on, resolver, ...present({ position }), complex },
    };
  },
  ComplaintNotAccepted: (complaint) => ({ ...complaint, status: 'not-accepted' }),
  ComplaintAssigned: (complaint, { assignee, unit = complaint.unit }) => ({ ...complaint, assignee, unit }),
  ComplaintGroupListed: (complaint, { group }) => ({ ...complaint, group }),
  ContestedDecisionRechecked: (complaint) => complaint,
  ComplaintCorrected: (complaint, { summary, field, people }) => ({
    ...complaint,
    about: { ...complaint.about, ...present({ summary, field, people }) },
  }),
  /** The officer stays behind; the resolver only where the paper names nobody new. */
  ComplaintHandedOver: ({ assignee: _behind, ...complaint }, { to, resolver, position }) => ({
    ...complaint,
    unit: to,
    ...(complaint.accepted && resolver !== undefined
      ? { accepted: { ...settledBy(complaint.accepted, resolver), ...present({ position }) } }
      : {}),
  }),
  ComplaintMerged: (complaint) => ({ ...complaint, status: 'merged' }),
  ComplaintTookIn: (complaint, { resolve }) => timed(complaint, { resolve }),
  ComplaintSplit: (complaint) => complaint,
};
