import { timed } from '../intake/intake.evolve.js';
import type { EvolveOf } from '../step.js';
import type { DecisionEvent } from './decision.events.js';

export const decisionEvolve: EvolveOf<DecisionEvent> = {
  ComplaintDecided: (complaint, { occurredOn: on, documentNo, send, publish, effect, front, back }) => ({
    ...timed(complaint, { send, publish, effect, front, back }),
    status: 'decided',
    decided: { on, documentNo },
  }),
  ComplaintPaperSent: (complaint) => complaint,
  DecisionReceivedByAuthor: (complaint, { occurredOn: deliveredOn, file2 }) => ({
    ...timed(complaint, { file2 }),
    deliveredOn,
  }),
  DecisionPublicised: (complaint) => complaint,
  ForwardingBodyInformed: (complaint) => complaint,
  DecisionTookEffect: (complaint, { exec }) => ({ ...timed(complaint, { exec }), status: 'in-force' }),
  ExecutionDirected: (complaint) => ({ ...complaint, status: 'executing' }),
  ExecutionProgressed: (complaint) => complaint,
  ExecutionCompleted: (complaint) => ({ ...complaint, status: 'closed' }),
  SecondComplaintFiled: (complaint) => ({ ...complaint, status: 'appealed' }),
  IllegalResolutionReviewOrdered: (complaint) => ({ ...complaint, status: 'reviewed' }),
};
