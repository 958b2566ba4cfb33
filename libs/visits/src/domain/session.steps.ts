import { assertNever, present, refuse as say } from '#kernel';
import type { EntryNote, Law } from '#law';
import type { SessionStep } from './session.command.js';
import type { SessionEvent } from './session.events.js';
import { concludeSession, holdSession } from './session.holding.js';
import { sessionClocks } from './session.planning.js';
import { checkPoints, point } from './session.points.js';
import type { SessionRefusal } from './session.refusal.js';
import type { KnownSession } from './session.state.js';

const refuse = say<SessionRefusal>;

/** A step later than its last day is still a fact: its own day against the clock of the plan shows it. */
export const sessionStep = (
  session: KnownSession,
  command: SessionStep,
  law: Law,
  late: EntryNote,
): readonly SessionEvent[] => {
  const { sessionId, occurredOn } = command;
  if (occurredOn < session.planned.occurredOn) {
    refuse('session.step-before-plan', { plannedOn: session.planned.occurredOn });
  }
  const at = { sessionId, occurredOn, ...late };
  switch (command.type) {
    case 'post':
      if (session.planned.kind !== 'periodic') refuse('session.not-scheduled');
      return [{ type: 'SchedulePosted', data: { ...at, ways: command.ways } }];
    case 'notice':
      checkIsOnline(session);
      checkPoints(command.points);
      return [{ type: 'OnlineNoticeGiven', data: { ...at, points: command.points.map(point) } }];
    case 'test':
      checkIsOnline(session);
      return [{ type: 'OnlineTestPassed', data: { ...at, ...present({ minutesNo: command.minutesNo }) } }];
    case 'postpone':
      return [{ type: 'SessionPostponed', data: { ...at, ...postponed(session, command, law) } }];
    case 'hold':
      return holdSession(session, command, late);
    case 'conclude':
      return concludeSession(session, command, late);
    case 'cancel':
      return [{ type: 'SessionCancelled', data: { ...at, reason: given(command.reason) } }];
    case 'hand-over': {
      const { unit: from } = session.planned;
      const data = { ...at, from, to: command.to, basis: given(command.basis) };
      return command.to === from ? [] : [{ type: 'SessionHandedOver', data }];
    }
    default:
      return assertNever(command);
  }
};

const given = (reason: string): string => {
  if (reason.trim() === '') refuse('session.reason-missing');
  return reason;
};

const postponed = (
  { planned }: KnownSession,
  { reason, heldOn, startsAt, occurredOn }: Extract<SessionStep, { type: 'postpone' }>,
  law: Law,
) => {
  if (heldOn < occurredOn) refuse('session.day-before-plan', { heldOn });
  if (heldOn === planned.heldOn && startsAt === planned.startsAt) refuse('session.same-day', { heldOn });
  return { reason: given(reason), heldOn, startsAt, ...sessionClocks(law, { ...planned, heldOn }) };
};

const checkIsOnline = ({ planned }: KnownSession): void => {
  if (!planned.online) refuse('session.not-online');
};
