import { foldText } from '#kernel';

/** What a text seems to hold that belongs in the vault. The words themselves are not repeated. */
export type PersonalDataHint = 'phone' | 'id-number' | 'e-mail' | 'self-introduction';

const PATTERNS: readonly (readonly [PersonalDataHint, RegExp])[] = [
  // 0912 345 678, 0912.345.678, +84 912 345 678, 024 3825 1234
  ['phone', /(?<![\d+])(?:\+?84|0)(?:[ .-]?[2-9])(?:[ .-]?\d){8,9}(?!\d)/],
  // Card numbers (căn cước) start with 0; 100.000.000.000 đồng is money
  ['id-number', /(?<!\d)(?:\d{12}|0(?: ?\d){11})(?!\d)/],
  ['e-mail', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/],
  [
    'self-introduction',
    /\b(?:toi|em|chau|con) ten\b|\bten (?:toi|em|chau|con)\b|\bho (?:va )?ten\b|\bso (?:cccd|cmnd|can cuoc|dinh danh)\b/,
  ],
];

/**
 * Warns when a summary (trích yếu) looks as if it held personal data: it stands in the log in clear. A
 * help for whoever writes, neither a guarantee nor a refusal.
 */
export const personalDataHints = (text: string): readonly PersonalDataHint[] => {
  const folded = foldText(text);
  return PATTERNS.filter(([, pattern]) => pattern.test(folded)).map(([hint]) => hint);
};
