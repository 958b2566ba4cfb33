import type { CaseKind, Fact, Prior } from '../domain/facts/fact.types.js';
import { PAPER } from '../domain/facts/letter-at.js';

type Lodged = Readonly<{
  on: Fact['on'];
  unit: string;
  caseKind: CaseKind;
  field: string;
  people: number;
  instance: 'first' | 'second';
  prior: Prior;
}>;

/**
 * A case that was lodged with the body itself came in as a letter that was sorted and taken up on the same day: forms
 * XLD count it as one. A case that a visit raised was told by mouth and has none.
 */
export const paperFacts = (caseStream: string, lodged: Lodged): readonly Fact[] => {
  const { on, unit, caseKind, field, people, instance, prior } = lodged;
  const at = { subject: PAPER + caseStream, on } as const;
  return [
    { kind: 'letter-received', ...at, unit, signed: people > 1 ? 'many' : 'one', atVisit: false },
    {
      kind: 'letter-classified',
      ...at,
      type: caseKind,
      field,
      eligible: true,
      competence: 'own',
      prior,
      instance,
      duplicate: false,
    },
    { kind: 'letter-disposed', ...at, as: 'proposed', into: caseStream },
  ];
};
