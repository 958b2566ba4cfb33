import { localDate, refuse as say } from '#kernel';
import type { LetterCorrected } from './letter.events.js';
import type { KnownLetter, LetterRefusal } from './letter-state.js';
import type { Correctable } from './letter-terms.js';

type Correction = LetterCorrected['data'];

const refuse = say<LetterRefusal>;

/** What stands in the field now; `undefined` where nothing does. */
export const fieldOf = (letter: KnownLetter, field: Correctable): string | number | undefined =>
  field === 'bookNo' || field === 'demand' ? letter[field] : letter.received[field];

/** @throws Refusal when no reason is given, or the value is not of the kind that its field holds */
export const checkCorrection = (letter: KnownLetter, { field, value, reason }: Correction): void => {
  if (reason.trim() === '') refuse('letter.reason-missing');
  if (!holds(field, value)) refuse('letter.correction-invalid', { field });
  const before = field === 'bookNo' || field === 'demand';
  if (before && letter.status === 'received') refuse('letter.not-registered');
  if (field === 'envelopeOn' && value > letter.received.occurredOn) refuse('letter.envelope-after-receipt');
};

const holds = (field: Correctable, value: string | number): boolean => {
  switch (field) {
    case 'pages':
      return Number.isInteger(value) && Number(value) >= 1;
    case 'signatories':
      return Number.isInteger(value) && Number(value) >= 0;
    case 'envelopeOn':
      return isDay(value);
    default:
      return typeof value === 'string' && value.trim() !== '';
  }
};

const isDay = (value: string | number): boolean => {
  try {
    return localDate(String(value)) === value;
  } catch {
    return false;
  }
};

/** The letter with the field put right. */
export const corrected = (letter: KnownLetter, { field, value }: Correction): KnownLetter => {
  switch (field) {
    case 'bookNo':
    case 'demand':
      return { ...letter, [field]: String(value) };
    case 'envelopeOn':
      return { ...letter, received: { ...letter.received, envelopeOn: localDate(String(value)) } };
    case 'summary':
      return { ...letter, received: { ...letter.received, summary: String(value) } };
    case 'pages':
    case 'signatories':
      return { ...letter, received: { ...letter.received, [field]: Number(value) } };
  }
};
