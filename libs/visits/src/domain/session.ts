import { assertNever, checkTransition, present, refuse, type Decider, type Resource } from '#kernel';
import { checkEntry } from '#law';
import type { SessionCommand } from './session.command.js';
import type { SessionEvent, SessionPlanned } from './session.events.js';
import { planSession } from './session.planning.js';
import type { SessionRefusal } from './session.refusal.js';
import type { KnownSession, Session } from './session.state.js';
import { sessionStep } from './session.steps.js';
import { sessionTransitions } from './session.transitions.js';

const decide = (session: Session, command: SessionCommand): readonly SessionEvent[] => {
  checkTransition(sessionTransitions, session.status, command.type);
  const { occurredOn, lateReason, today, law } = command;
  const late = checkEntry({ occurredOn, today, law, lateReason });
  if (command.type === 'plan') return planSession(session, command, law, late);
  if (session.status === 'none') return refuse<SessionRefusal>('session.unknown');
  return sessionStep(session, command, law, late);
};

const evolve = (session: Session, event: SessionEvent): Session => {
  if (event.type === 'SessionPlanned') return planned(event.data);
  return session.status === 'none' ? session : advance(session, event);
};

const planned = (data: SessionPlanned['data']): KnownSession => {
  const { sessionId, unit, kind, ground, plannedFor, heldOn, startsAt, occurredOn, online } = data;
  const plan = { sessionId, unit, kind, plannedFor, heldOn, startsAt, occurredOn };
  return {
    status: 'planned',
    planned: { ...plan, ...present({ ground, online }) },
    noticed: false,
    tested: false,
    directions: 0,
    documents: [],
  };
};

const advance = (session: KnownSession, event: Exclude<SessionEvent, SessionPlanned>): Session => {
  const { type, data } = event;
  switch (type) {
    case 'SchedulePosted':
      return { ...session, status: 'posted' };
    case 'OnlineNoticeGiven':
      return { ...session, noticed: true };
    case 'OnlineTestPassed':
      return { ...session, tested: true };
    case 'SessionPostponed': {
      const { heldOn, startsAt } = data;
      const again = { ...session.planned, heldOn, startsAt };
      return { ...session, status: 'planned', planned: again, noticed: false, tested: false };
    }
    case 'SessionHeld':
      return { ...session, status: 'held', heldOn: data.occurredOn };
    case 'ConclusionsIssued':
      return { ...session, status: 'concluded', documents: [...session.documents, data.documentNo] };
    case 'SessionDirectionGiven':
      return { ...session, directions: data.no };
    case 'SessionCancelled':
      return { ...session, status: 'cancelled' };
    case 'SessionHandedOver':
      return { ...session, planned: { ...session.planned, unit: data.to } };
    case 'DeadlineRecomputed': // the last days stand in the events; no later step depends on them
      return session;
    default:
      return assertNever(type);
  }
};

const resource = (session: Session): Resource | undefined =>
  session.status === 'none' ? undefined : { unit: session.planned.unit };

/** One reception session of a head (kỳ tiếp công dân), stream `session-<sessionId>`. */
export const sessionDecider: Decider<Session, SessionCommand, SessionEvent> = {
  category: 'session',
  initial: { status: 'none' },
  decide,
  evolve,
  resource,
};
