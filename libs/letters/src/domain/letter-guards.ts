import { refuse as say } from '#kernel';
import type { KnownLetter, LetterRefusal } from './letter-state.js';
import type { Evidence, LetterGround } from './letter-terms.js';

const refuse = say<LetterRefusal>;

/** Guided or transferred is what belongs to another body; a mixed letter is guided to be written anew (LTCD 25(3)). */
export const checkElsewhere = ({ classified }: KnownLetter): void => {
  if (!classified?.eligible) refuse('letter.not-eligible');
  if (classified?.competence === 'own' && classified.letterType !== 'mixed') refuse('letter.in-competence');
};

/** Urged is the lower level that is competent and has left the matter lying (LTCD 26(1)b). */
export const checkUrging = ({ classified }: KnownLetter): void => {
  if (!classified?.eligible) refuse('letter.not-eligible');
  if (classified?.competence !== 'lower') refuse('letter.not-lower-level');
};

/** Without a name, but with a violator, evidence and a way to verify it: to inspection, not to the file (LTC 25(2)). */
export const checkRoute = ({ classified }: KnownLetter): void => {
  if (!classified?.anonymous && !classified?.falseName) refuse('letter.not-anonymous');
  if (!allClear(classified?.evidence)) refuse('letter.evidence-not-clear');
};

/** Signs of a crime are handed to the investigation body, not put away (LTC 27). */
export const checkCrime = ({ classified }: KnownLetter): void => {
  if (classified?.crimeSigns && classified.letterType === 'denunciation') refuse('letter.crime-signs');
};

export const checkFiling = (
  letter: KnownLetter,
  ground: LetterGround,
  addressees: readonly string[] | undefined,
): void => {
  checkCrime(letter);
  const { classified } = letter;
  if (classified?.letterType === 'denunciation' && allClear(classified.evidence)) {
    if (classified.anonymous || classified.falseName) refuse('letter.evidence-clear');
  }
  if (ground === 'sent-to-many' && !addressees?.length) refuse('letter.addressees-missing');
};

const allClear = (evidence: Evidence | undefined): boolean =>
  evidence !== undefined && evidence.violator && evidence.concrete && evidence.verifiable;
