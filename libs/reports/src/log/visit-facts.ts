import type { SessionEvent, VisitEvent } from '#visits';
import type { Lift } from './lift.js';

/** lượt tiếp. Whoever was refused was not received. */
export const visitFacts: Lift<VisitEvent> = {
  VisitLogged: (
    { occurredOn: on, unit, receivedBy: by, order, people, largeGroup: large, outcome },
    subject,
  ) => (outcome.kind === 'refused' ? [] : [{ kind: 'visit', subject, on, unit, by, order, people, large }]),
  VisitCorrected: ({ occurredOn: on, field, to, largeGroup }, subject) => {
    const at = { kind: 'visit-corrected', subject, on } as const;
    switch (field) {
      case 'people':
        return [{ ...at, people: Number(to), large: largeGroup ?? Number(to) >= 5 }];
      case 'order':
        return [{ ...at, order: Number(to) }];
      case 'receivedBy':
        return to === 'staff' || to === 'head' || to === 'authorised' ? [{ ...at, by: to }] : [];
      default:
        return [];
    }
  },
};

/** kỳ tiếp: a session to which nobody came counts too. */
export const sessionFacts: Lift<SessionEvent> = {
  SessionHeld: ({ occurredOn: on, unit, heldBy: by }, subject) => [
    { kind: 'session-held', subject, on, unit, by },
  ],
};
