import { foldText, refuse } from '#kernel';
import { COMMON_PASSWORDS } from './common-passwords.js';

export type PasswordRefusal =
  'password.too-short' | 'password.too-long' | 'password.common' | 'password.contains-name';

/** Characters, not bytes: a Vietnamese letter counts once whichever way the keyboard composes it. */
export const SHORTEST = 12;
export const LONGEST = 128;

/** Words shorter than this turn up in any sentence. */
const TELLING_WORD = 4;

const no = refuse<PasswordRefusal>;

/** `Mật khẩu 123!` and `matkhau123` are one guess. */
const squeeze = (text: string): string => foldText(text).replace(/[^a-z0-9]/g, '');

/** A word typed again and again, or one letter held down, is as short as its first turn. */
const period = (text: string): number => {
  const doubled = (text + text).indexOf(text, 1);
  return doubled < 0 ? text.length : doubled;
};

const RINGS = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];
const ROUND = RINGS.flatMap((ring) => [ring, [...ring].reverse().join('')]).map((ring) =>
  ring.repeat(LONGEST),
);

/** `123456789012`, `abcdefghijkl`, the keyboard from left to right, and the same backwards. */
const isRun = (text: string): boolean => ROUND.some((ring) => ring.includes(text));

const isCommon = (plain: string): boolean =>
  period(plain) < 5 ||
  isRun(plain) ||
  COMMON_PASSWORDS.some((common) => plain.replace(/\d{0,4}$/, '') === common || plain === common);

/**
 * Length, a list and the names around the account; no character classes and no expiry, which make
 * passwords worse.
 *
 * @param words username, name of the unit: none of their words of four letters or more may be inside
 * @throws Refusal `password.*`
 * @source OWASP ASVS 5.0, 6.2
 */
export const checkPassword = (password: string, words: readonly string[]): void => {
  const { length } = [...password.normalize('NFC')];
  if (length < SHORTEST) return no('password.too-short', { shortest: SHORTEST });
  if (length > LONGEST) return no('password.too-long', { longest: LONGEST });
  const plain = squeeze(password);
  if (plain.length > 0 && isCommon(plain)) return no('password.common');
  const telling = words.flatMap((word) => foldText(word).split(/[^a-z0-9]+/)).concat(words.map(squeeze));
  if (telling.some((word) => word.length >= TELLING_WORD && plain.includes(word))) {
    return no('password.contains-name');
  }
};
