/** Huyền, sắc, ngã, hỏi, nặng as they stand after decomposition; â, ê, ơ and the like keep their own marks. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * A name as it is compared between lists: Hoà and Hòa, Thuỵ and Thụy are one, Hòa and Hóa are two. The tone of a
 * syllable goes to its end, wherever it was put; letters are small, apostrophes are left out, hyphens are gaps.
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/['’‘`]/gu, '')
    .split(/[\s\p{Pd}]+/u)
    .filter((syllable) => syllable !== '')
    .map((syllable) => syllable.replace(TONES, '') + (syllable.match(TONES) ?? []).join(''))
    .join(' ');
