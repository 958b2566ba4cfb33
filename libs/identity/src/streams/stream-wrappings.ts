import { PrivateConflict, PrivateStreamGone, type PrivateEntry, type PrivateStreams } from '#event-store';
import {
  stillNeedsOld,
  WrappedKeys,
  type KeyChangeStep,
  type KeyTurn,
  type OwnerCounts,
} from '../change/change-key-file.js';
import type { MasterKey } from '../key-file.js';
import type { Owner } from '../vault/data-keys.js';
import { changeNamedKey, namedKey } from './named-key.js';
import type { Told } from './subject.js';
import { KEY_WRAPPED, openKey, wrappedUnder, writeKey, type WrittenKey } from './wrapped-key.js';

/** Names of denouncers are on paper where several nodes serve an office. */
const KINDS = ['subject', 'case', 'user'] as const;

/** The key of an owner, as its stream holds it. */
type Held = Readonly<{ revision: number; keys: readonly WrittenKey[] }>;

type Living = ReadonlyMap<Owner, Held>;

/** Appends that wait for the server at once. */
const ABREAST = 16;

/**
 * The keys on private streams, from which nothing is taken back: each gets one more entry, and readers take the one that
 * their master key opens. Until the turn nobody misses the new entries, after it nobody the old ones.
 */
export class StreamWrappings extends WrappedKeys {
  constructor(private readonly streams: PrivateStreams) {
    super();
  }

  override keyId(): Promise<string | undefined> {
    return namedKey(this.streams);
  }

  override async turn(turn: KeyTurn, reached: (step: KeyChangeStep) => void): Promise<void> {
    for (const kind of KINDS) await this.wrapMissing(await this.living(kind), turn);
    for (const kind of KINDS) prove(await this.living(kind), turn);
    reached('wrapped');
    await changeNamedKey(this.streams, { from: turn.from.id, to: turn.to.id });
  }

  /** What a node that was not stopped has made under the old key in the last moment is wrapped, too. */
  override async settle(turn: KeyTurn): Promise<OwnerCounts> {
    const counts = { subject: 0, denouncer: 0, case: 0, user: 0 };
    for (const kind of KINDS) {
      let living = await this.living(kind);
      if ((await this.wrapMissing(living, turn)) > 0) living = await this.living(kind);
      prove(living, turn);
      counts[kind] = living.size;
    }
    return counts;
  }

  /** @returns how many were missing */
  private async wrapMissing(living: Living, turn: KeyTurn): Promise<number> {
    const missing = [...living].filter(([, held]) => !isWrapped(held, turn.to));
    const left = missing.values();
    const some = async (): Promise<void> => {
      for (const [owner, held] of left) await this.wrap(owner, held, turn);
    };
    await Promise.all(Array.from({ length: ABREAST }, some));
    return missing.length;
  }

  private async wrap(owner: Owner, held: Held, turn: KeyTurn): Promise<void> {
    const { from, to } = turn;
    const stream = owner.replace(':', '-');
    const entry = { type: KEY_WRAPPED, data: writeKey(owner, to, opened(owner, from, held)) };
    try {
      await this.streams.append({ stream, expected: held.revision, entry });
    } catch (error) {
      if (error instanceof PrivateStreamGone) return;
      if (!(error instanceof PrivateConflict)) throw error;
      const now = (await this.streams.read(stream))?.reduce<Held | undefined>(evolveHeld, undefined);
      if (now && !isWrapped(now, to)) await this.wrap(owner, now, turn);
    }
  }

  /** Everybody of a kind whose stream was not destroyed. */
  private async living(kind: (typeof KINDS)[number]): Promise<Living> {
    const found = new Map<Owner, Held>();
    await this.streams.follow(kind, (news) => {
      const owner: Owner = `${kind}:${news.stream.slice(kind.length + 1)}`;
      if (news.kind === 'destroyed') return void found.delete(owner);
      const held = found.get(owner);
      if (news.entry.revision === (held?.revision ?? -1) + 1) found.set(owner, evolveHeld(held, news.entry));
    });
    // What comes from now on is for the next look.
    return new Map(found);
  }
}

/** @throws KeyFileRefused */
const prove = (living: Living, { from, to }: KeyTurn): void => {
  for (const [owner, held] of living) {
    const key = isWrapped(held, to) ? opened(owner, to, held) : stillNeedsOld(owner, to.id);
    const was = wrappedUnder(from.id, held.keys) && opened(owner, from, held);
    if (was && !was.equals(key)) stillNeedsOld(owner, to.id);
  }
};

const isWrapped = ({ keys }: Held, { id }: MasterKey): boolean => keys.some(({ under }) => under === id);

const evolveHeld = (held: Held | undefined, { revision, type, data }: PrivateEntry): Held => {
  const key = type === 'Told' ? (data as Told).key : (data as WrittenKey);
  const keys = held?.keys ?? [];
  return { revision, keys: key && type !== 'Walled' ? [...keys, key] : keys };
};

const opened = (owner: Owner, master: MasterKey, { keys }: Held): Buffer => {
  try {
    return openKey(owner, master, keys);
  } catch {
    return stillNeedsOld(owner, master.id);
  }
};
