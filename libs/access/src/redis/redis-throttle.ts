import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { Refusal, type Clock } from '#kernel';
import { Throttle, type AuthRefusal, type Guess } from '../credentials.js';
import { LIMITS, wait, WINDOW_MS } from '../domain/throttle.js';
import { keysOf, type Keys } from '../guess-keys.js';
import { asked } from './asked.js';

const KINDS = Object.keys(LIMITS) as (keyof Keys)[];

/** Wrong guesses that several nodes count together: a sorted set for each key, by the time of the guess. */
export class RedisThrottle extends Throttle {
  constructor(
    private readonly redis: Redis,
    private readonly prefix: string,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async enter(username: string, address: string): Promise<Guess> {
    const keys = keysOf(username, address);
    const now = Date.parse(this.clock.now());
    const guess = `${now}/${randomUUID()}`;
    const before = await this.note(keys, guess, now);
    const delay = Math.max(...KINDS.map((kind, at) => wait(LIMITS[kind], before[at] ?? [], now)));
    if (delay > 0) {
      await this.takeBack(Object.values(keys), guess);
      throw new Refusal<AuthRefusal>('auth.slow-down', { seconds: Math.ceil(delay / 1_000) });
    }
    return {
      right: () => this.forgive(keys, guess),
      untried: () => this.takeBack(Object.values(keys), guess),
    };
  }

  /** In one step, so that of many guesses at once each counts those before it. @returns instants by kind, oldest first */
  private async note(keys: Keys, guess: string, now: number): Promise<readonly (readonly number[])[]> {
    const all = this.redis.multi();
    for (const kind of KINDS) {
      const key = this.prefix + keys[kind];
      all.zremrangebyscore(key, '-inf', now - WINDOW_MS);
      all.zrange(key, '0', '-1');
      all.zadd(key, now, guess);
      all.pexpire(key, WINDOW_MS);
    }
    const answers = (await asked(all.exec())) ?? [];
    return KINDS.map((_, at) =>
      ((answers[at * 4 + 1]?.[1] ?? []) as readonly string[]).map((one) => Number(one.split('/', 1)[0])),
    );
  }

  /** The address keeps its other guesses: else an own account would buy new ones at the accounts of others. */
  private async forgive({ pair, account, address }: Keys, guess: string): Promise<void> {
    await asked(this.redis.del(this.prefix + pair, this.prefix + account));
    await this.takeBack([address], guess);
  }

  private async takeBack(keys: readonly string[], guess: string): Promise<void> {
    const all = this.redis.multi();
    for (const key of keys) all.zrem(this.prefix + key, guess);
    await asked(all.exec());
  }
}
