import type { PetitionEvent } from '#petitions';
import type { Fact } from '../domain/facts/fact.types.js';
import type { Lift } from './lift.js';
import { paperFacts } from './paper-facts.js';

type At = Readonly<{ occurredOn: Fact['on'] }>;

const answered = ({ occurredOn: on }: At, subject: string): readonly Fact[] => [
  { kind: 'case-answered', subject, on },
];

/** kiến nghị, phản ánh. One that a letter raised is known since that letter was proposed. */
export const petitionFacts: Lift<PetitionEvent> = {
  PetitionReceived: ({ occurredOn: on, unit, origin, field, people }, subject) =>
    origin.kind === 'letter'
      ? []
      : [
          {
            kind: 'case-received',
            subject,
            on,
            caseKind: 'petition',
            unit,
            receivedOn: on,
            instance: 'first',
            continued: false,
            splitOff: false,
          },
          ...(origin.kind === 'direct'
            ? paperFacts(subject, {
                on,
                unit,
                caseKind: 'petition',
                field,
                people,
                instance: 'first',
                prior: 'open',
              })
            : []),
        ],
  PetitionAssigned: ({ occurredOn: on, unit: to }, subject) =>
    to === undefined ? [] : [{ kind: 'case-moved', subject, on, to, handover: false }],
  PetitionHandedOver: ({ occurredOn: on, to }, subject) => [
    { kind: 'case-moved', subject, on, to, handover: true },
  ],
  PetitionAnswered: answered,
  PetitionClosed: answered,
  PetitionTransferred: ({ occurredOn: on }, subject) => [{ kind: 'case-sent-on', subject, on }],
  PetitionReopened: ({ occurredOn: on }, subject) => [{ kind: 'case-reopened', subject, on }],
};
