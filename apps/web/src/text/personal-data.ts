export type PersonalHint = 'phone' | 'id-number' | 'email' | 'self-named';

const PATTERNS: readonly (readonly [PersonalHint, RegExp])[] = [
  ['id-number', /(?<!\d)\d{12}(?!\d)/],
  ['phone', /(?<!\d)(?:0|\+?84)[ .]?\d{2,3}[ .]?\d{3}[ .]?\d{3,4}(?!\d)/],
  ['email', /[\w.+-]+@[\w-]+\.\w+/],
  ['self-named', /(?<!\p{L})(?:tôi tên|tôi là|tên tôi|họ tên)(?!\p{L})/iu],
];

/** What in an official summary (trích yếu) looks like personal data. A warning, never a refusal. */
export const personalDataIn = (summary: string): PersonalHint | undefined =>
  PATTERNS.find(([, pattern]) => pattern.test(summary.normalize('NFC')))?.[0];

/** A search that looks like a person (long digits, or two to five capitalised words) must not stand in a URL. */
export const looksLikePerson = (query: string): boolean => {
  const text = query.normalize('NFC').trim();
  if (/\d[\d .]{7,}\d/.test(text)) return true;
  const words = text.split(/\s+/);
  return words.length >= 2 && words.length <= 5 && words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word));
};

/** Worth asking the server whether this person came before: 6 letters of a name or 5 digits. */
export const worthSearching = (name: string, phone: string, idNumber: string): boolean =>
  name.replace(/\s/g, '').length >= 6 ||
  [phone, idNumber].some((text) => text.replace(/\D/g, '').length >= 5);
