import { accusedOf } from '#identity';
import { present, refuse as say } from '#kernel';
import { deadline, deadlineFact, type DeadlineFact } from '#law';
import type { Asked, Classify, Confirm } from './letter.command.js';
import type { LetterClassificationConfirmed, LetterClassified } from './letter.events.js';
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
      ...present({ by: step.by, transfer }),
      ...(step.accused && { accused: step.accused.map(accusedOf) }),
    },
  };
};

/** Agrees with the sorting (xác nhận phân loại), once; where the office wants two people for it, as the second one. */
export const confirm = ({
  letter: { confirmed, classified },
  step: { by },
  at,
  law,
}: Asked<Confirm>): readonly LetterClassificationConfirmed[] => {
  if (confirmed) return [];
  const itself = by !== undefined && by === classified?.by;
  if (law.ruleSet.settings.sortingConfirmed && itself) refuse('letter.second-person-needed');
  return [{ type: 'LetterClassificationConfirmed', data: at }];
};

const check = (letter: KnownLetter, step: Classify): void => {
  checkEligibility(letter, step);
  checkType(step);
  const { signatories = 0 } = step;
  if (!Number.isInteger(signatories) || signatories < 0) refuse('letter.signatories-invalid');
};

/** A letter that can be handled lacks nothing; one that cannot says why (TT 05/2021 6(2)). */
const checkEligibility = ({ received }: KnownLetter, step: Classify): void => {
  const { eligible, ineligibleReason, missing = [] } = step;
  if (!eligible && !ineligibleReason) refuse('letter.ineligible-without-reason');
  if (eligible && missing.length > 0) refuse('letter.condition-missing', { missing: missing.join(', ') });
  if (eligible && isForeign(received) && !received.translated) refuse('letter.translation-missing');
};

const checkType = ({ letterType, instance, discipline, administrativeRules, accused }: Classify): void => {
  if (accused && letterType !== 'denunciation' && letterType !== 'mixed')
    refuse('letter.accused-without-denunciation');
  if ((instance ?? discipline) && letterType !== 'complaint') refuse('letter.only-complaints');
  if (administrativeRules && letterType !== 'reflection' && letterType !== 'petition') {
    refuse('letter.only-reflections');
  }
};

const isForeign = ({ language = 'vi' }: KnownLetter['received']): boolean => language !== 'vi';

/** By which rule a letter has to be sent on in days; complaints and petitions have no such term. */
const ruleOfTransfer = ({ letterType, eligible, competence, administrativeRules }: Classify) => {
  if (administrativeRules) return 'PAKN.TRANSFER';
  return letterType === 'denunciation' && eligible && competence !== 'own' ? 'TC.TRANSFER' : undefined;
};
