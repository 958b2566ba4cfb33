import type { ConclusionIssued, DenunciationEvent, HandlingExecuted } from '#denunciations';
import { present } from '#kernel';
import type { DeadlineFact, Remedies } from '#law';
import type { Fact, Outcome } from '../domain/facts/fact.types.js';
import type { Lift } from './lift.js';
import { paperFacts } from './paper-facts.js';

type At = Readonly<{ occurredOn: Fact['on'] }>;

const OUTCOMES: Readonly<Record<ConclusionIssued['data']['outcome'], Outcome>> = {
  true: 'right',
  'partly-true': 'partly',
  false: 'wrong',
};

const due = (
  { occurredOn: on, resolve }: At & Readonly<{ resolve?: DeadlineFact }>,
  subject: string,
): readonly Fact[] => (resolve ? [{ kind: 'case-due', subject, on, due: resolve.due }] : []);

const refused = ({ occurredOn: on }: At, subject: string): readonly Fact[] => [
  { kind: 'case-refused', subject, on },
];

const finished = ({ occurredOn: on }: At, subject: string): readonly Fact[] => [
  { kind: 'execution-finished', subject, on },
];

const doneOf = ({
  of,
  amount,
  disciplined = 0,
  officials = 0,
  ...done
}: HandlingExecuted['data']): Remedies => ({
  ...(of === 'state' && { toState: amount }),
  ...(of === 'organisations' && { toOrganisations: amount }),
  ...(of === 'individuals' && { toIndividuals: amount }),
  disciplined: { people: disciplined, officials },
  ...present({
    organisations: done.organisations,
    individuals: done.individuals,
    investigated: done.investigated,
  }),
});

/** tố cáo: counts and days only, nothing that could tell of a person. */
export const denunciationFacts: Lift<DenunciationEvent> = {
  DenunciationRegistered: ({ occurredOn: on, unit, origin, continued, field }, subject) =>
    origin.kind === 'letter'
      ? [{ kind: 'case-described', subject, on, ...(continued && { continued: true }) }]
      : [
          {
            kind: 'case-received',
            subject,
            on,
            caseKind: 'denunciation',
            unit,
            receivedOn: on,
            instance: 'first',
            continued: continued !== undefined,
            splitOff: false,
          },
          ...(origin.kind === 'direct'
            ? paperFacts(subject, {
                on,
                unit,
                caseKind: 'denunciation',
                field,
                people: 1,
                instance: 'first',
                prior: continued ? `continued-${continued}` : 'open',
              })
            : []),
        ],
  DenunciationAccepted: due,
  DenunciationTermExtended: due,
  DenunciationResumed: due,
  DenunciationExpertResultReceived: due,
  DeadlineRecomputed: ({ occurredOn, clock, after }, subject) =>
    clock === 'resolve' ? due({ occurredOn, resolve: after }, subject) : [],
  DenunciationNotAccepted: refused,
  DenunciationTransferred: ({ occurredOn: on }, subject) => [{ kind: 'case-sent-on', subject, on }],
  DenunciationHandedOver: ({ occurredOn: on, to }, subject) => [
    { kind: 'case-moved', subject, on, to, handover: true },
  ],
  DenunciationTakenOver: (data, subject) => [
    { kind: 'case-moved', subject, on: data.occurredOn, to: data.unit, handover: true },
    ...due(data, subject),
  ],
  ConclusionIssued: ({ occurredOn: on, outcome, remedies }, subject) => [
    { kind: 'case-decided', subject, on, outcome: OUTCOMES[outcome], ...present({ remedies }) },
  ],
  DenunciationReferredToInvestigation: ({ occurredOn: on, people = 0, officials = 0 }, subject) => [
    { kind: 'case-referred', subject, on, people, officials },
  ],
  /** The termination that follows is what ends it (LTC 34(3)); it may also be settled all the same (LTC 33(3)). */
  DenunciationWithdrawn: ({ occurredOn: on, whole }, subject) =>
    whole ? [{ kind: 'case-withdrawn', subject, on, ends: false, explained: true }] : [],
  WithdrawalDisregarded: ({ occurredOn: on }, subject) => [
    { kind: 'case-withdrawal-disregarded', subject, on },
  ],
  DenunciationTerminated: ({ occurredOn: on, ground }, subject) => [
    { kind: 'case-terminated', subject, on, withdrawn: ground === 'a' },
  ],
  ReviewDecided: (data, subject) =>
    data.result === 'c'
      ? [
          { kind: 'case-reopened', subject, on: data.occurredOn },
          { kind: 'case-described', subject, on: data.occurredOn, continued: true },
          ...due(data, subject),
        ]
      : [],
  HandlingDecided: ({ occurredOn: on }, subject) => [{ kind: 'execution-started', subject, on }],
  HandlingExecuted: (data, subject) => [
    { kind: 'execution-progressed', subject, on: data.occurredOn, done: doneOf(data) },
  ],
  HandlingResultReported: finished,
  DenunciationClosed: ({ occurredOn: on }, subject) => [{ kind: 'case-left', subject, on }],
};
