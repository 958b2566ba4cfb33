/** Milliseconds in which wrong guesses are counted. */
export const WINDOW_MS = 15 * 60_000;

export type Limit = Readonly<{
  /** Guesses that cost nothing. */
  free: number;
  /** First delay; it doubles with every further guess. */
  firstMs: number;
  longestMs: number;
}>;

/**
 * One account guessed from one address: ten in any 15 minutes, which is where 4 s and doubling come from. One account from anywhere and one address at
 * any account only slow down, to a minute at most: neither a distant guesser nor a colleague behind the
 * same router can lock somebody out.
 *
 * @source OWASP ASVS 5.0, 6.1.1 and 6.3.1
 */
export const LIMITS = {
  pair: { free: 3, firstMs: 4_000, longestMs: WINDOW_MS },
  account: { free: 5, firstMs: 1_000, longestMs: 60_000 },
  address: { free: 20, firstMs: 1_000, longestMs: 60_000 },
} as const satisfies Readonly<Record<string, Limit>>;

/**
 * Milliseconds to wait before the next guess; 0: go on.
 *
 * @param guesses instants of the wrong guesses in epoch milliseconds, oldest first
 */
export const wait = (
  { free, firstMs, longestMs }: Limit,
  guesses: readonly number[],
  now: number,
): number => {
  const recent = guesses.filter((at) => at > now - WINDOW_MS);
  const last = recent.at(-1);
  if (last === undefined || recent.length < free) return 0;
  return Math.max(0, last + Math.min(longestMs, firstMs * 2 ** (recent.length - free)) - now);
};
