import { present, refuse as say } from '#kernel';
import { deadline, deadlineFact, type DeadlineFact } from '#law';
import type { Asked, Classify } from './letter.command.js';
import type { LetterClassified } from './letter.events.js';
import type { KnownLetter, LetterRefusal } from './letter-state.js';

const refuse = say<LetterRefusal>;

/** Sorts a letter (phân loại đơn); a second time replaces the first. */
export const classify = ({ letter, step, at, law }: Asked<Classify>): LetterClassified => {
  check(letter, step);
  const { letterType, field, eligible, anonymous, competence, prior } = step;
  const { instance, discipline, missing, ineligibleReason, ineligibleNote, falseName, evidence } = step;
  const { signatories, duplicateOf, urgent, crimeSigns, partyMatter, administrativeRules } = step;
  const rule = ruleOfTransfer(step);
  const transfer: DeadlineFact | undefined =
    rule && deadlineFact(deadline(law, { rule, from: letter.received.occurredOn }));
  return {
    type: 'LetterClassified',
    data: {
      ...at,
      letterType,
      field,
      eligible,
      anonymous,
      competence,
      prior,
      ...present({ instance, discipline, missing, ineligibleReason, ineligibleNote, falseName, evidence }),
      ...present({ signatories, duplicateOf, urgent, crimeSigns, partyMatter, administrativeRules }),
      ...present({ transfer }),
    },
  };
};

const check = ({ received }: KnownLetter, step: Classify): void => {
  const { letterType, eligible, ineligibleReason, missing, signatories } = step;
  if (!eligible && !ineligibleReason) refuse('letter.ineligible-without-reason');
  if (eligible && missing?.length) refuse('letter.condition-missing', { missing: missing.join(', ') });
  if (eligible && isForeign(received) && !received.translated) refuse('letter.translation-missing');
  if ((step.instance ?? step.discipline) && letterType !== 'complaint') refuse('letter.only-complaints');
  if (step.administrativeRules && letterType !== 'reflection' && letterType !== 'petition') {
    refuse('letter.only-reflections');
  }
  if (signatories !== undefined && (!Number.isInteger(signatories) || signatories < 0)) {
    refuse('letter.signatories-invalid');
  }
};

const isForeign = ({ language = 'vi' }: KnownLetter['received']): boolean => language !== 'vi';

/** By which rule a letter has to be sent on in days; complaints and petitions have no such term. */
const ruleOfTransfer = ({ letterType, eligible, competence, administrativeRules }: Classify) => {
  if (administrativeRules) return 'PAKN.TRANSFER';
  return letterType === 'denunciation' && eligible && competence !== 'own' ? 'TC.TRANSFER' : undefined;
};
