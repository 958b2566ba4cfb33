import { randomBytes } from 'node:crypto';
import { after, PrivateConflict, PrivateStreamGone, type PrivateStreams } from '#event-store';
import { refuse } from '#kernel';
import type { VaultRefusal } from '../identity-vault.js';
import type { Owner } from '../vault/data-keys.js';
import type { KeyInForce } from './key-in-force.js';
import { openKey, writeKey, type WrittenKey } from './wrapped-key.js';

/** Keys of cases and of users, each in a stream of its own: to destroy the stream is to erase what it sealed. */
export class OwnerKeys {
  private readonly known = new Map<string, Buffer>();

  constructor(
    private readonly streams: PrivateStreams,
    private readonly inForce: KeyInForce,
    private readonly kind: 'case' | 'user',
  ) {}

  /** Forgets what another node destroys. */
  async follow(): Promise<void> {
    await this.streams.follow(this.kind, ({ kind, stream }) => {
      if (kind === 'destroyed') this.known.delete(stream);
    });
  }

  /** `undefined` when there never was one or it was destroyed. */
  async of(id: string): Promise<Buffer | undefined> {
    return this.known.get(this.stream(id)) ?? this.read(id);
  }

  /**
   * Made now if there is none.
   *
   * @throws Refusal `vault.key-destroyed`
   */
  async ensure(id: string): Promise<Buffer> {
    const there = await this.of(id);
    if (there) return there;
    const key = randomBytes(32);
    const entry = { type: 'KeyMade', data: writeKey(this.owner(id), this.inForce.forNewKeys(), key) };
    try {
      await this.streams.append({ stream: this.stream(id), expected: after(undefined), entry });
    } catch (error) {
      if (error instanceof PrivateStreamGone) return refuse<VaultRefusal>('vault.key-destroyed');
      // Another node was quicker: its key counts.
      if (error instanceof PrivateConflict) return this.ensure(id);
      throw error;
    }
    this.known.set(this.stream(id), key);
    return key;
  }

  async destroy(id: string): Promise<void> {
    await this.streams.destroy(this.stream(id));
    this.known.delete(this.stream(id));
  }

  private async read(id: string): Promise<Buffer | undefined> {
    const entries = (await this.streams.read(this.stream(id))) ?? [];
    if (entries.length === 0) return undefined;
    const keys = entries.map(({ data }) => data as WrittenKey);
    const key = openKey(this.owner(id), this.inForce.master, keys);
    this.known.set(this.stream(id), key);
    return key;
  }

  private owner(id: string): Owner {
    return `${this.kind}:${id}`;
  }

  private stream(id: string): string {
    return `${this.kind}-${id}`;
  }
}
