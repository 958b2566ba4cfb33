import type { LocalDate } from '#kernel';
import { regimeOf, type Law } from '#law';
import { continuesOnlyIfCoerced, effectClock, isOverdue, underNewLaw } from './complaint.clocks.js';
import { competentResolver, exists, type Competence } from './competence.js';
import type { ComplaintAction } from './complaint.command.js';
import type { ComplaintRefusal } from './complaint.refusal.js';
import type { KnownComplaint } from './complaint.state.js';
import { complaintTransitions } from './complaint.transitions.js';
import { groupOwes } from './representatives.js';

type Guard = (complaint: KnownComplaint, on: LocalDate, law: Law) => ComplaintRefusal | undefined;

const whenFalse = (holds: boolean, refusal: ComplaintRefusal): ComplaintRefusal | undefined =>
  holds ? undefined : refusal;

/** At second instance and about discipline always; at first instance when demand and findings differ. */
const dialogueOwed = ({ instance, discipline, status, demandDiffers }: KnownComplaint): boolean =>
  instance === 'second' || discipline || (status === 'verified' && demandDiffers);

/**
 * To whom competence has gone since the acceptance, because the office or its competence is no more; `undefined` while
 * the resolver may decide. A hand-over names the new one (LKN 17–23; NĐ 141/2025).
 */
export const successor = (complaint: KnownComplaint, on: LocalDate): Partial<Competence> | undefined => {
  const { accepted, contested } = complaint;
  if (accepted?.position === undefined) return undefined;
  const regime = regimeOf(on);
  const competent = contested?.issuer && competentResolver(complaint, contested.issuer, regime);
  if (competent) return competent.resolver === accepted.position ? undefined : competent;
  return exists(accepted.position, regime) ? undefined : {};
};

const decide: Guard = (complaint, on) => {
  if (successor(complaint, on)) return 'complaint.competence-moved';
  if (dialogueOwed(complaint) && !complaint.dialogueHeld) return 'complaint.dialogue-missing';
  return whenFalse(!complaint.discipline || complaint.councilHeard, 'complaint.council-missing');
};

const appeal: Guard = (complaint, on) => {
  if (complaint.instance === 'second') return 'complaint.no-third-instance';
  const ripe = complaint.decided !== undefined || isOverdue(complaint, on);
  return whenFalse(ripe, 'complaint.not-yet-appealable');
};

/** Only once, and not after the term has run out (an act on the last day is in time). */
const extend: Guard = (complaint, on) => {
  if (complaint.accepted?.complex) return 'complaint.already-complex';
  return whenFalse(!isOverdue(complaint, on), 'complaint.term-expired');
};

/** LKN 11(8) until 2026-06-30: within 30 days; LKN 10(3) since: only who was forced to withdraw. */
const goOn: Guard = (complaint, on, law) => {
  const { continuation } = complaint.clocks;
  if (!continuation || continuesOnlyIfCoerced(law, complaint, on)) return undefined;
  return whenFalse(on <= continuation.due, 'complaint.continuation-expired');
};

const terminate: Guard = (complaint, on, law) =>
  whenFalse(
    complaint.status === 'withdrawn' || underNewLaw(law, complaint, 'terminate', on),
    'complaint.termination-not-yet-law',
  );

/** Clocks that run until a paper has reached its addressees. */
const TO_SEND = ['sendSuspension', 'sendResumption', 'sendTermination', 'send'] as const;

/** What forbids a step beside the status: the law of the day, what is owed before, what was done already. */
const GUARDS: Readonly<Partial<Record<ComplaintAction, Guard>>> = {
  accept: ({ group, about }, on, { ruleSet }) =>
    groupOwes(group, about.people, on, ruleSet.settings.groupThreshold),
  decide,
  appeal,
  extend,
  terminate,
  continue: goOn,
  suspend: (complaint, on, law) =>
    whenFalse(underNewLaw(law, complaint, 'suspend', on), 'complaint.suspension-not-yet-law'),
  'withdraw-part': (complaint, on, law) =>
    whenFalse(underNewLaw(law, complaint, 'withdraw', on), 'complaint.partial-withdrawal-not-yet-law'),
  stop: ({ stopped }) => whenFalse(!stopped, 'complaint.already-stopped'),
  lift: ({ stopped }) => whenFalse(stopped, 'complaint.nothing-stopped'),
  leave: ({ group }) => whenFalse(group !== undefined, 'complaint.group-not-listed'),
  send: ({ clocks }) =>
    whenFalse(
      TO_SEND.some((name) => clocks[name] !== undefined),
      'complaint.nothing-to-send',
    ),
  deliver: ({ deliveredOn, decided }) => {
    if (!decided) return 'complaint.not-decided';
    return whenFalse(deliveredOn === undefined, 'complaint.already-delivered');
  },
  publicise: ({ decided }) => whenFalse(decided !== undefined, 'complaint.not-decided'),
  inform: ({ forwardedBy }) => whenFalse(forwardedBy !== undefined, 'complaint.nobody-to-inform'),
  effect: (complaint, on, law) => {
    const effect = effectClock(law, complaint);
    return whenFalse(effect === undefined || on > effect.due, 'complaint.not-yet-effective');
  },
};

/**
 * Why this step cannot be taken on that day, whatever its papers say; `undefined` when it can.
 *
 * @param on day of the step; it decides which law governs it and whether a term is over
 */
export const obstacle = (
  complaint: KnownComplaint,
  action: ComplaintAction,
  on: LocalDate,
  law: Law,
): ComplaintRefusal | undefined => {
  const cell = complaintTransitions[complaint.status][action];
  return typeof cell === 'string' ? cell : GUARDS[action]?.(complaint, on, law);
};
