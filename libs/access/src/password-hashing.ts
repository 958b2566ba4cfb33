import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '#kernel';
import type { AuthRefusal } from './credentials.js';

/** OWASP: argon2id with 19 MiB, two passes, one lane: about 30 ms here. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const AT_ONCE = 2;
const WAITING = 50;

/**
 * argon2id behind a short queue: two at a time, fifty waiting, the rest is sent away. Without it a flood
 * of sign-ins would take all processors and 19 MiB each.
 *
 * Passwords are composed (NFC) first: keyboards differ in how they send ế.
 */
export class PasswordHashing {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private stranger: Promise<string> | undefined;

  /** @throws Refusal `auth.busy` */
  hash(password: string): Promise<string> {
    return this.queued(() => hash(password.normalize('NFC'), COST));
  }

  /**
   * @param stored `undefined` when there is no such account: takes as long and says no
   * @throws Refusal `auth.busy`
   */
  async verify(stored: string | undefined, password: string): Promise<boolean> {
    const known = stored ?? (await this.ofStranger());
    const same = await this.queued(() => verify(known, password.normalize('NFC'), COST));
    return same && stored !== undefined;
  }

  /** Made once and early, so that the first unknown name does not take twice as long. */
  ofStranger(): Promise<string> {
    this.stranger ??= hash('no such account', COST);
    return this.stranger;
  }

  private async queued<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= WAITING) throw new Refusal<AuthRefusal>('auth.busy');
      await new Promise<void>((turn) => this.waiting.push(turn));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
