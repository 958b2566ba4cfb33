import type { Accused } from '#identity';
import type { DeadlineFact, EntryRefusal } from '#law';
import type { LetterClassified, LetterReceived } from './letter.events.js';
import type { LetterStatus, LetterStepRefusal } from './letter-transitions.js';

export type LetterRefusal =
  | EntryRefusal
  | LetterStepRefusal
  | 'letter.id-taken'
  | 'letter.pages-missing'
  | 'letter.signatories-invalid'
  | 'letter.forwarder-missing'
  | 'letter.not-forwarded'
  | 'letter.envelope-after-receipt'
  | 'letter.identity-kept-apart'
  | 'letter.parent-unknown'
  | 'letter.parent-not-split'
  | 'letter.statement-not-read-back'
  | 'letter.date-before-receipt'
  | 'letter.ineligible-without-reason'
  | 'letter.condition-missing'
  | 'letter.translation-missing'
  | 'letter.only-complaints'
  | 'letter.accused-without-denunciation'
  | 'letter.only-reflections'
  | 'letter.not-eligible'
  | 'letter.in-competence'
  | 'letter.not-in-competence'
  | 'letter.not-lower-level'
  | 'letter.not-party-matter'
  | 'letter.mixed'
  | 'letter.not-mixed'
  | 'letter.parts-missing'
  | 'letter.duplicate'
  | 'letter.anonymous'
  | 'letter.not-anonymous'
  | 'letter.evidence-clear'
  | 'letter.evidence-not-asked'
  | 'letter.redaction-missing'
  | 'letter.author-notice-missing'
  | 'letter.evidence-not-clear'
  | 'letter.crime-signs'
  | 'letter.no-crime-signs'
  | 'letter.other-type'
  | 'letter.reason-missing'
  | 'letter.addressees-missing'
  | 'letter.complaint-is-guided'
  | 'letter.denunciation-is-sent-on'
  | 'letter.merge-without-target'
  | 'letter.merge-target-unknown'
  | 'letter.merge-into-itself'
  | 'letter.correction-invalid'
  | 'letter.not-confirmed'
  | 'letter.second-person-needed'
  | 'letter.years-invalid'
  | 'letter.still-kept';

/** What the officers know of a letter that has come in. */
export type KnownLetter = Readonly<{
  status: Exclude<LetterStatus, 'none'>;
  /** Where it is now; `received.unit` is where it came in. */
  unit: string;
  received: Omit<LetterReceived['data'], 'reply' | 'press' | 'inaction' | 'lateReason'>;
  /** Told by mouth, written down at the counter. */
  told?: boolean;
  bookNo?: string;
  demand?: string;
  classified?: Omit<LetterClassified['data'], 'letterId' | 'occurredOn' | 'transfer' | 'lateReason'>;
  confirmed?: boolean;
  /** It denounces somebody, or did once: what was written of it then stays behind the wall. */
  denounces: boolean;
  /** Everybody whom it was ever said to accuse. */
  accused: readonly Accused[];
  /** How long a filed letter is kept; its last day is still a day of keeping. */
  retain?: DeadlineFact;
}>;

export type Letter = Readonly<{ status: 'none' }> | KnownLetter;
