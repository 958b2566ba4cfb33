import type { EntryRefusal } from '#law';

/** Why a step has no place in a status of the session. */
export type SessionStepRefusal =
  | 'session.unknown'
  | 'session.already-posted'
  | 'session.already-held'
  | 'session.not-held'
  | 'session.cancelled';

export type SessionRefusal =
  /** Asked by the desk: a direction is read by everybody of the unit and becomes a commitment. */
  | 'session.visit-confidential'
  | EntryRefusal
  | SessionStepRefusal
  | 'session.id-taken'
  | 'session.day-before-plan'
  | 'session.step-before-plan'
  | 'session.ground-missing'
  | 'session.ground-not-needed'
  | 'session.not-scheduled'
  | 'session.not-online'
  | 'session.online-not-in-force'
  | 'session.online-secrecy'
  | 'session.online-not-noticed'
  | 'session.online-not-tested'
  | 'session.online-facts-missing'
  | 'session.recording-invalid'
  | 'session.points-invalid'
  | 'session.other-day'
  | 'session.hours-invalid'
  | 'session.same-day'
  | 'session.reason-missing'
  | 'session.directions-missing'
  | 'session.document-known'
  | 'session.due-before-session';
