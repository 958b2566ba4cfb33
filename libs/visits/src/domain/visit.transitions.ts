import { allowedIn, type AllowedAction, type Transitions } from '#kernel';
import type { VisitAction } from './visit.command.js';
import type { VisitRefusal } from './visit.refusal.js';
import type { Visit, VisitStatus } from './visit.state.js';

/** A reception and what may follow it; correcting and linking never change what is owed. */
export const visitTransitions: Transitions<VisitStatus, VisitAction, VisitRefusal> = {
  none: {
    log: ['logged', 'answer-owed', 'notice-owed'],
    correct: 'visit.unknown',
    answer: 'visit.unknown',
    notify: 'visit.unknown',
    link: 'visit.unknown',
  },
  logged: {
    log: ['logged'],
    correct: ['logged'],
    answer: 'visit.no-answer-owed',
    notify: 'visit.no-notice-owed',
    link: ['logged'],
  },
  'answer-owed': {
    log: ['answer-owed'],
    correct: ['answer-owed'],
    answer: ['logged'],
    notify: 'visit.no-notice-owed',
    link: ['answer-owed'],
  },
  'notice-owed': {
    log: ['notice-owed'],
    correct: ['notice-owed'],
    answer: 'visit.no-answer-owed',
    notify: ['logged'],
    link: ['notice-owed'],
  },
};

/** What may be done with the visit now. */
export const allowedVisitActions = (visit: Visit): readonly AllowedAction<VisitAction, VisitRefusal>[] =>
  allowedIn(visitTransitions, visit.status);
