import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS, wait, WINDOW_MS, type Limit } from './throttle.js';

/** A guesser who tries at the first moment allowed, with pauses of his own in between. */
const guess = (limit: Limit, pauses: readonly number[]): readonly number[] => {
  const guesses: number[] = [];
  let now = 0;
  for (const pause of pauses) {
    now += wait(limit, guesses, now) + pause;
    guesses.push(now);
  }
  return guesses;
};

const mostInAnyWindow = (guesses: readonly number[]): number =>
  Math.max(...guesses.map((from) => guesses.filter((at) => at >= from && at < from + WINDOW_MS).length));

describe('a guesser', () => {
  it('gets three guesses at once, then waits longer each time', () => {
    const greedy = guess(LIMITS.pair, [0, 0, 0, 0, 0, 0]);
    expect(greedy).toEqual([0, 0, 0, 4_000, 12_000, 28_000]);
  });
  it('gets ten guesses of one account from one address in any 15 minutes, however he spreads them', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(120_000), { minLength: 1, maxLength: 40 }), (pauses) =>
        expect(mostInAnyWindow(guess(LIMITS.pair, pauses))).toBeLessThanOrEqual(10),
      ),
    ));
  it('would get more if the first delay were a second', () =>
    expect(
      mostInAnyWindow(guess({ ...LIMITS.pair, firstMs: 1_000 }, Array<number>(20).fill(0))),
    ).toBeGreaterThan(10));
  it('cannot make the owner wait more than a minute by guessing from elsewhere', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 100 }), (pauses) => {
        const guesses = guess(LIMITS.account, pauses);
        expect(wait(LIMITS.account, guesses, guesses.at(-1) ?? 0)).toBeLessThanOrEqual(60_000);
      }),
    ));
  it('is forgotten after 15 quiet minutes', () =>
    expect(wait(LIMITS.pair, [0, 0, 0, 0, 0], WINDOW_MS)).toBe(0));
});
