import { RateLimiterMemory } from 'rate-limiter-flexible';
import { refuse } from '#kernel';
import type { EdgeRefusal } from './edge-refusals.js';

/** Requests a minute. A whole office may stand behind one address. */
export type RateLimits = Readonly<{ perAddress: number; commandsPerSession: number }>;

export const GENEROUS: RateLimits = { perAddress: 3_000, commandsPerSession: 300 };

/** In practice a script may walk years of an office in a minute. */
export const PRACTISING: RateLimits = { perAddress: 300_000, commandsPerSession: 60_000 };

/** Slows down whoever floods, so that the others still get their answers. */
export class RateLimit {
  private readonly addresses: RateLimiterMemory;
  private readonly sessions: RateLimiterMemory;

  constructor({ perAddress, commandsPerSession }: RateLimits) {
    this.addresses = new RateLimiterMemory({ points: perAddress, duration: 60 });
    this.sessions = new RateLimiterMemory({ points: commandsPerSession, duration: 60 });
  }

  /** @throws Refusal `request.too-many` with the seconds to wait */
  async request(address: string): Promise<void> {
    await take(this.addresses, address);
  }

  /** @throws Refusal `request.too-many` with the seconds to wait */
  async command(userId: string): Promise<void> {
    await take(this.sessions, userId);
  }
}

const take = async (limiter: RateLimiterMemory, key: string): Promise<void> => {
  try {
    await limiter.consume(key);
  } catch (full) {
    const wait = (full as { msBeforeNext?: number }).msBeforeNext ?? 60_000;
    refuse<EdgeRefusal>('request.too-many', { seconds: Math.ceil(wait / 1_000) });
  }
};
