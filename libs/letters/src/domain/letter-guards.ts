import { refuse as say, type LocalDate } from '#kernel';
import { isSince, regimeOf } from '#law';
import type { KnownLetter, LetterRefusal } from './letter-state.js';
import type { Evidence, LetterGround, Redaction } from './letter-terms.js';

const refuse = say<LetterRefusal>;

/**
 * Guided is who complains to the wrong body (LTCD 26(1)b), who came to denounce there (LTC 24(2)), and who writes of
 * several matters at once (LTCD 25(3)). A written denunciation is sent on instead.
 */
export const checkGuiding = (letter: KnownLetter): void => {
  checkElsewhere(letter);
  if (letter.classified?.letterType === 'denunciation' && !wasToldInPerson(letter)) {
    refuse('letter.denunciation-is-sent-on');
  }
};

/**
 * Sent on is what denounces or petitions the wrong body (LTC 24(2), LTCD 26(2)b). A complaint is guided; only since
 * 01/07/2026, and only when it was handed in at a reception, may it be sent on as well (LTCD 26(1)b as amended).
 */
export const checkTransfer = (letter: KnownLetter, on: LocalDate): void => {
  const { letterType } = letter.classified ?? {};
  if (letterType === 'mixed') refuse('letter.mixed');
  checkElsewhere(letter);
  const mayComplaint = isSince(regimeOf(on), 'R3') && wasToldInPerson(letter);
  if (letterType === 'complaint' && !mayComplaint) refuse('letter.complaint-is-guided');
};

/** What is guided or transferred belongs to another body, or is written anew. */
const checkElsewhere = ({ classified }: KnownLetter): void => {
  if (!classified?.eligible) refuse('letter.not-eligible');
  if (classified?.competence === 'own' && classified.letterType !== 'mixed') refuse('letter.in-competence');
};

const wasToldInPerson = ({ received, told }: KnownLetter): boolean =>
  received.channel === 'direct' || received.visitId !== undefined || (told ?? false);

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

/**
 * A denunciation goes on only with a word on how much of the denouncer goes with it, and its author is told
 * (LTC 8(3), 24(2)); one without a true name has nobody to tell.
 */
export const checkSendingOn = (
  { classified }: KnownLetter,
  { redaction, noticeNo }: Readonly<{ redaction?: Redaction; noticeNo?: string }>,
): void => {
  if (classified?.letterType !== 'denunciation') return;
  if (!redaction) refuse('letter.redaction-missing');
  const nameless = classified.anonymous || classified.falseName === true;
  if (!nameless && (noticeNo ?? '').trim() === '') refuse('letter.author-notice-missing');
};

/**
 * What is put away unhandled (lưu đơn). Of an anonymous denunciation the three questions of LTC 25 must have been
 * answered first: is the violator clear, is there concrete evidence, can it be verified.
 */
export const checkFiling = (
  letter: KnownLetter,
  ground: LetterGround,
  addressees: readonly string[] | undefined,
): void => {
  checkCrime(letter);
  const { classified } = letter;
  if (classified?.letterType === 'denunciation' && (classified.anonymous || classified.falseName)) {
    if (!classified.evidence) refuse('letter.evidence-not-asked');
    if (allClear(classified.evidence)) refuse('letter.evidence-clear');
  }
  if (ground === 'sent-to-many' && !addressees?.length) refuse('letter.addressees-missing');
};

const allClear = (evidence: Evidence | undefined): boolean =>
  evidence !== undefined && evidence.violator && evidence.concrete && evidence.verifiable;
