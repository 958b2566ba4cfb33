import type { LetterClassified, LetterEvent, LetterProposedForAcceptance } from '#letters';
import type { CaseKind, Fact, Handling, LetterType } from '../domain/facts/fact.types.js';
import type { Lift } from './lift.js';

type At = Readonly<{ occurredOn: Fact['on'] }>;

const disposed =
  (as: Handling) =>
  ({ occurredOn: on }: At, subject: string): readonly Fact[] => [
    { kind: 'letter-disposed', subject, on, as },
  ];

const signedBy = (signatories: number): 'many' | 'one' | 'other' => {
  if (signatories > 1) return 'many';
  return signatories === 1 ? 'one' : 'other';
};

/** kiến nghị and phản ánh are one column in all forms. */
const typeOf = (type: LetterClassified['data']['letterType']): LetterType =>
  type === 'reflection' ? 'petition' : type;

const kindOf = (kind: LetterProposedForAcceptance['data']['caseKind']): CaseKind =>
  kind === 'reflection' ? 'petition' : kind;

/** What it repeats is a stream, or the bare id of a letter. */
const streamOf = (into: string): string => (/^[a-z]+-/.test(into) ? into : `letter-${into}`);

/** đơn: one fact each for its receipt, its sorting and the way it left the desk. */
export const letterFacts: Lift<LetterEvent> = {
  LetterReceived: ({ occurredOn: on, unit, signatories, visitId, denunciation }, subject) => [
    {
      kind: 'letter-received',
      subject,
      on,
      unit,
      signed: signedBy(signatories),
      atVisit: visitId !== undefined,
      ...(denunciation && { type: 'denunciation' }),
    },
  ],
  LetterCorrected: ({ occurredOn: on, field, value }, subject) =>
    field === 'signatories' ? [{ kind: 'letter-signed', subject, on, signed: signedBy(Number(value)) }] : [],
  LetterClassified: (data, subject) => {
    const { occurredOn: on, letterType, field, eligible, competence, prior, instance, duplicateOf } = data;
    return [
      {
        kind: 'letter-classified',
        subject,
        on,
        type: typeOf(letterType),
        field,
        eligible,
        competence: competence === 'own' ? 'own' : 'other',
        prior,
        instance: instance ?? 'first',
        duplicate: duplicateOf !== undefined,
      },
    ];
  },
  /** The case is known from this day on, although its clocks start when the letter came in. */
  LetterProposedForAcceptance: (data, subject) => {
    const { occurredOn: on, caseId, caseKind, unit, receivedOn, instance = 'first', prior } = data;
    return [
      { kind: 'letter-disposed', subject, on, as: 'proposed', into: caseId },
      {
        kind: 'case-received',
        subject: caseId,
        on,
        caseKind: kindOf(caseKind),
        unit,
        receivedOn,
        instance,
        continued: prior?.startsWith('continued') === true,
        splitOff: false,
      },
    ];
  },
  LetterGuided: disposed('guided'),
  LetterTransferred: disposed('transferred'),
  LowerLevelUrged: disposed('urged'),
  LetterReturned: disposed('returned'),
  LetterFiled: disposed('filed'),
  LetterSplitGuided: disposed('split'),
  ReferredToInvestigation: disposed('referred'),
  RoutedToInspection: disposed('inspected'),
  LetterMerged: ({ occurredOn: on, into }, subject) => [
    { kind: 'letter-disposed', subject, on, as: 'merged', into: streamOf(into) },
  ],
  TransferReplyReceived: ({ occurredOn: on }, subject) => [{ kind: 'letter-reply', subject, on }],
  LetterHandedOver: ({ occurredOn: on, to }, subject) => [{ kind: 'letter-handed-over', subject, on, to }],
};
