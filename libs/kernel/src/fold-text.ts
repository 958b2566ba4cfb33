/**
 * Text as it is compared when searching: without diacritics, đ as d, lower case, single spaces.
 * NFD alone leaves đ, and so does SQLite's own tokenizer: "dang" must find "Đặng".
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
