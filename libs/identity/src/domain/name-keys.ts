import { foldText } from '#kernel';

/** Grave, hook, tilde, acute, dot below: the five tones. The other marks change the letter, not the tone. */
const TONES = '\u0300\u0309\u0303\u0301\u0323';

/**
 * A word with its tone in front: `5đăng` for đặng, `1hoa` for both hòa and hoà. So marks are compared
 * wherever the keyboard puts them, and half a word is still the beginning of the whole one.
 */
const marked = (word: string): string => {
  let tone = 0;
  const letters = [...word.normalize('NFD')].filter((letter) => {
    const at = TONES.indexOf(letter);
    if (at >= 0) tone = at + 1;
    return at < 0;
  });
  return tone + letters.join('').normalize('NFC');
};

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** A name ready to be searched: each word behind a space, folded and with marks. */
export const nameKeys = (name: string): Readonly<{ folded: string; marked: string }> => ({
  folded: words(foldText(name))
    .map((word) => ` ${word}`)
    .join(''),
  marked: words(name.toLowerCase())
    .map((word) => ` ${marked(word)}`)
    .join(''),
});

/** Whether the words typed begin words of the name, in this order; words between them may be missing. */
export const isWithin = (typed: readonly string[], name: string): boolean => {
  let from = 0;
  for (const word of typed) {
    const at = name.indexOf(word, from);
    if (at < 0) return false;
    from = at + word.length;
  }
  return true;
};

/** Splits a key into its words, each with the space in front. */
export const keyWords = (key: string): readonly string[] => key.match(/ [^ ]+/g) ?? [];
