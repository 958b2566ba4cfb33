import type { DeadlineRecomputed } from '#law';
import type { ComplaintEvent, ComplaintReceived } from './complaint.events.js';
import { paperMark, STEP_OF } from './complaint.papers.js';
import type { Complaint, KnownComplaint } from './complaint.state.js';
import { decisionEvolve } from './decision/decision.evolve.js';
import { endingEvolve } from './ending/ending.evolve.js';
import { intakeEvolve, received } from './intake/intake.evolve.js';
import type { EvolveOf } from './step.js';
import { verificationEvolve } from './verification/verification.evolve.js';

type Later = Exclude<ComplaintEvent, ComplaintReceived | DeadlineRecomputed>;

const on: EvolveOf<Later> = {
  ...intakeEvolve,
  ...verificationEvolve,
  ...endingEvolve,
  ...decisionEvolve,
};

export const evolve = (complaint: Complaint, event: ComplaintEvent): Complaint => {
  if (event.type === 'ComplaintReceived') return received(event.data);
  if (complaint.status === 'none') return complaint;
  if (event.type === 'DeadlineRecomputed') return recomputed(complaint, event.data);
  return filed(advance(complaint, event), event);
};

/** A clock that this complaint does not have is no concern of it. */
const recomputed = (
  complaint: KnownComplaint,
  { clock, after }: DeadlineRecomputed['data'],
): KnownComplaint =>
  Object.hasOwn(complaint.clocks, clock)
    ? { ...complaint, clocks: { ...complaint.clocks, [clock]: after } }
    : complaint;

type Facts = { readonly [E in Later as E['type']]: E['data'] };

const advance = <Type extends keyof Facts>(
  complaint: KnownComplaint,
  event: { readonly [T in Type]: Readonly<{ type: T; data: Facts[T] }> }[Type],
): KnownComplaint => on[event.type](complaint, event.data);

const filed = (complaint: KnownComplaint, { type, data }: Later): KnownComplaint => {
  const action = STEP_OF[type];
  const marks = [...(complaint.papers[action] ?? []), paperMark(action, data)];
  return { ...complaint, papers: { ...complaint.papers, [action]: marks } };
};
