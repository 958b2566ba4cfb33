import { foldText } from '#kernel';
import type { Person } from './person.js';
import { personalDataHints, type PersonalDataHint } from './personal-data-hint.js';

/** What a text tells of somebody; the words themselves are not repeated. */
export type IdentityTrace = 'denouncer' | PersonalDataHint;

/** Shorter words than this say nothing of a person and are found everywhere. */
const TELLING = 4;

const digits = (text: string): string => text.replace(/\D/g, '');

/** What of a person may stand in no text for others: the name, and every number and address. */
export const identityTerms = ({ name, phone, idNumber, address, birth }: Person): readonly string[] =>
  [name, phone, idNumber, address, birth?.text].filter((term): term is string => term !== undefined);

/**
 * Whether a text that others will read (thông báo, bản công khai) gives somebody away: it holds one of `terms`,
 * with or without diacritics, or looks as if it held a phone, an ID number, an e-mail or a self-introduction.
 *
 * @param terms what is known of the denouncer; none where the name stands on paper only
 * @returns each kind once; empty when nothing was found, which is a help and not a guarantee
 */
export const findsIdentity = (text: string, terms: readonly string[]): readonly IdentityTrace[] => {
  const folded = ` ${foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const numbers = digits(text);
  const told = terms.some((term) => holds(folded, numbers, term));
  return [...(told ? (['denouncer'] as const) : []), ...personalDataHints(text)];
};

const holds = (folded: string, numbers: string, term: string): boolean => {
  const words = foldText(term)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (words.length < TELLING) return false;
  if (folded.includes(` ${words} `)) return true;
  const number = digits(term);
  return (
    number.length === words.replace(/ /g, '').length && number.length > TELLING && numbers.includes(number)
  );
};
