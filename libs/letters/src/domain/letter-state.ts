import type { EntryRefusal } from '#law';
import type { LetterClassified, LetterReceived } from './letter.events.js';
import type { LetterStatus, LetterStepRefusal } from './letter-transitions.js';

export type LetterRefusal =
  | EntryRefusal
  | LetterStepRefusal
  | 'letter.id-taken'
  | 'letter.pages-missing'
  | 'letter.signatories-invalid'
  | 'letter.forwarder-missing'
  | 'letter.date-before-receipt'
  | 'letter.ineligible-without-reason'
  | 'letter.not-eligible'
  | 'letter.in-competence'
  | 'letter.not-in-competence'
  | 'letter.mixed'
  | 'letter.duplicate'
  | 'letter.anonymous'
  | 'letter.other-type'
  | 'letter.reason-missing'
  | 'letter.merge-without-target'
  | 'letter.merge-into-itself';

/** What the officers know of a letter that has come in. */
export type KnownLetter = Readonly<{
  status: Exclude<LetterStatus, 'none'>;
  received: Omit<LetterReceived['data'], 'reply' | 'lateReason'>;
  bookNo?: string;
  classified?: Omit<LetterClassified['data'], 'letterId' | 'occurredOn' | 'lateReason'>;
}>;

export type Letter = Readonly<{ status: 'none' }> | KnownLetter;
