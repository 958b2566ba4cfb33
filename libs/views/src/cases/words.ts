import { foldText } from '#kernel';

/**
 * What somebody typed, as a question to the word index: every word must occur, the last one may be
 * unfinished. Each is quoted, so that nothing typed is syntax. Undefined without a word.
 */
export const wordsTyped = (text: string): string | undefined => {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu);
  return words ? `${words.map((word) => `"${word}"`).join(' ')}*` : undefined;
};
