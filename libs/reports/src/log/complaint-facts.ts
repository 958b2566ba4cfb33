import type { ComplaintDecided, ComplaintEvent } from '#complaints';
import { present } from '#kernel';
import type { DeadlineFact } from '#law';
import type { Fact, Outcome } from '../domain/facts/fact.types.js';
import type { Lift } from './lift.js';

type At = Readonly<{ occurredOn: Fact['on'] }>;

const OUTCOMES: Readonly<Record<ComplaintDecided['data']['outcome'], Outcome>> = {
  upheld: 'right',
  'partly-upheld': 'partly',
  dismissed: 'wrong',
};

/** The term of settlement as it stands from that day on. */
const due = (
  { occurredOn: on, resolve }: At & Readonly<{ resolve?: DeadlineFact }>,
  subject: string,
): readonly Fact[] => (resolve ? [{ kind: 'case-due', subject, on, due: resolve.due }] : []);

const reopened = (data: At & Readonly<{ resolve?: DeadlineFact }>, subject: string): readonly Fact[] => [
  { kind: 'case-reopened', subject, on: data.occurredOn },
  ...due(data, subject),
];

const left = ({ occurredOn: on }: At, subject: string): readonly Fact[] => [
  { kind: 'case-left', subject, on },
];

/** khiếu nại. One that a letter raised is known since that letter was proposed. */
export const complaintFacts: Lift<ComplaintEvent> = {
  ComplaintReceived: ({ occurredOn: on, unit, origin, instance }, subject) =>
    origin.kind === 'letter'
      ? [{ kind: 'case-described', subject, on, ...present({ instance }) }]
      : [
          {
            kind: 'case-received',
            subject,
            on,
            caseKind: 'complaint',
            unit,
            receivedOn: on,
            instance: instance ?? 'first',
            continued: false,
            splitOff: origin.kind === 'split',
          },
        ],
  ComplaintAccepted: due,
  ComplaintDeclaredComplex: due,
  ResolutionResumed: due,
  ComplaintTookIn: due,
  DeadlineRecomputed: ({ occurredOn, clock, after }, subject) =>
    clock === 'resolve' ? due({ occurredOn, resolve: after }, subject) : [],
  ComplaintNotAccepted: ({ occurredOn: on }, subject) => [{ kind: 'case-refused', subject, on }],
  ComplaintAssigned: ({ occurredOn: on, unit: to }, subject) =>
    to === undefined ? [] : [{ kind: 'case-moved', subject, on, to, handover: false }],
  ComplaintHandedOver: ({ occurredOn: on, to }, subject) => [
    { kind: 'case-moved', subject, on, to, handover: true },
  ],
  ComplaintMerged: ({ occurredOn: on, into }, subject) => [
    { kind: 'case-merged', subject, on, into: `complaint-${into}` },
  ],
  ComplaintDecided: ({ occurredOn: on, outcome, firstDecision, remedies }, subject) => [
    {
      kind: 'case-decided',
      subject,
      on,
      outcome: OUTCOMES[outcome],
      ...present({ firstDecision, remedies }),
    },
  ],
  /** Nobody said that it was not for the explanation: then it counts as withdrawn after one (column 6). */
  ComplaintWithdrawn: ({ occurredOn: on, afterExplanation = true }, subject) => [
    { kind: 'case-withdrawn', subject, on, ends: true, explained: afterExplanation },
  ],
  ResolutionTerminated: ({ occurredOn: on, ground }, subject) => [
    { kind: 'case-terminated', subject, on, withdrawn: ground === 'a' },
  ],
  LawsuitAccepted: left,
  ComplaintClosed: left,
  ComplaintReopened: reopened,
  ComplaintContinued: reopened,
  DecisionTookEffect: ({ occurredOn: on }, subject) => [{ kind: 'decision-in-force', subject, on }],
  ExecutionDirected: ({ occurredOn: on }, subject) => [{ kind: 'execution-started', subject, on }],
  ExecutionProgressed: ({ occurredOn: on, done }, subject) =>
    done ? [{ kind: 'execution-progressed', subject, on, done }] : [],
  ExecutionCompleted: ({ occurredOn: on, done }, subject) => [
    { kind: 'execution-finished', subject, on, ...present({ done }) },
  ],
};
