import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { refuse } from '#kernel';
import type { EdgeRefusal } from './edge-refusals.js';

/** Requests a minute. A whole office may stand behind one address. */
export type RateLimits = Readonly<{ perAddress: number; commandsPerSession: number }>;

export const GENEROUS: RateLimits = { perAddress: 3_000, commandsPerSession: 300 };

/** In practice a script may walk years of an office in a minute. */
export const PRACTISING: RateLimits = { perAddress: 300_000, commandsPerSession: 60_000 };

const MINUTE_S = 60;

/** Slows down whoever floods, so that the others still get their answers. */
export class RateLimit {
  private constructor(
    private readonly addresses: RateLimiterAbstract,
    private readonly sessions: RateLimiterAbstract,
  ) {}

  static ofOneNode({ perAddress, commandsPerSession }: RateLimits): RateLimit {
    const limiter = (points: number): RateLimiterMemory =>
      new RateLimiterMemory({ points, duration: MINUTE_S });
    return new RateLimit(limiter(perAddress), limiter(commandsPerSession));
  }

  /**
   * Counted together; while Redis is away each node counts by itself, so that nobody is stopped by that.
   *
   * @param redis an open connection
   * @param prefix of the keys
   */
  static ofSeveralNodes(limits: RateLimits, redis: object, prefix: string): RateLimit {
    const limiter = (name: string, points: number): RateLimiterRedis =>
      new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: prefix + name,
        points,
        duration: MINUTE_S,
        insuranceLimiter: new RateLimiterMemory({ points, duration: MINUTE_S }),
      });
    return new RateLimit(
      limiter('address', limits.perAddress),
      limiter('commands', limits.commandsPerSession),
    );
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

const take = async (limiter: RateLimiterAbstract, key: string): Promise<void> => {
  try {
    await limiter.consume(key);
  } catch (full) {
    const wait = (full as { msBeforeNext?: number }).msBeforeNext ?? 60_000;
    refuse<EdgeRefusal>('request.too-many', { seconds: Math.ceil(wait / 1_000) });
  }
};
