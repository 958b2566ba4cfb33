import { allowedIn, type AllowedAction, type Transitions } from '#kernel';
import type { SessionStepRefusal } from './session.refusal.js';
import type { Session, SessionStatus } from './session.state.js';

export type SessionAction =
  'plan' | 'post' | 'notice' | 'test' | 'postpone' | 'hold' | 'conclude' | 'cancel' | 'hand-over';

const closed = (status: SessionStatus, why: SessionStepRefusal) =>
  ({
    plan: [status],
    post: why,
    notice: why,
    test: why,
    postpone: why,
    hold: why,
    conclude: why,
    cancel: why,
    'hand-over': why,
  }) as const;

/** The life of a reception session (kỳ tiếp): planned, posted, held, concluded. */
export const sessionTransitions: Transitions<SessionStatus, SessionAction, SessionStepRefusal> = {
  none: { ...closed('none', 'session.unknown'), plan: ['planned'] },
  planned: {
    plan: ['planned'],
    post: ['posted'],
    notice: ['planned'],
    test: ['planned'],
    postpone: ['planned'],
    hold: ['held'], // unscheduled sessions are never posted; one that was not posted in time was held all the same
    conclude: 'session.not-held',
    cancel: ['cancelled'],
    'hand-over': ['planned'],
  },
  posted: {
    plan: ['posted'],
    post: 'session.already-posted',
    notice: ['posted'],
    test: ['posted'],
    postpone: ['planned'], // the new day must be posted again
    hold: ['held'],
    conclude: 'session.not-held',
    cancel: ['cancelled'],
    'hand-over': ['posted'],
  },
  held: { ...closed('held', 'session.already-held'), conclude: ['concluded'] },
  concluded: { ...closed('concluded', 'session.already-held'), conclude: ['concluded'] },
  cancelled: closed('cancelled', 'session.cancelled'),
};

/** What may be done with the session now; an unscheduled one has no schedule, and only an online one a test. */
export const allowedSessionActions = (
  session: Session,
): readonly AllowedAction<SessionAction, SessionStepRefusal>[] => {
  const steps = allowedIn(sessionTransitions, session.status);
  if (session.status === 'none') return steps;
  const { kind, online } = session.planned;
  return steps.filter(
    ({ action }) =>
      action !== 'plan' &&
      action !== 'hand-over' && // a reorganisation of units does it, nobody by hand
      (action !== 'post' || kind === 'periodic') &&
      (online !== undefined || (action !== 'notice' && action !== 'test')),
  );
};
