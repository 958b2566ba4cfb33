import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  stillNeedsOld,
  WrappedKeys,
  type KeyChangeStep,
  type KeyTurn,
  type OwnerCounts,
  type OwnerKind,
} from '../change/change-key-file.js';
import { KeyFileRefused, type MasterKey } from '../key-file.js';
import { unwrapDataKey, wrapDataKey, type Owner } from './data-keys.js';
import type { Box } from './sealing.js';
import { keyIdOf, openDb, scrub, type VaultDb } from './vault-file.js';

type Row = Readonly<{ owner: Owner; nonce: Buffer; cipher: Buffer }>;

/** The keys in the vault of a data folder: one table holds those of all kinds. */
export class VaultWrappings extends WrappedKeys {
  constructor(private readonly db: VaultDb) {
    super();
  }

  override async keyId(): Promise<string | undefined> {
    return keyIdOf(this.db);
  }

  /** In one transaction: whoever opens the file sees all of it or nothing. */
  override async turn({ from, to }: KeyTurn, reached: (step: KeyChangeStep) => void): Promise<void> {
    const turn = this.db.transaction(() => {
      const before = this.living();
      const keys = before.map(({ owner, ...box }) => opened(owner, from, box));
      const put = this.db.prepare('UPDATE data_keys SET nonce = ?, wrapped = ? WHERE owner = ?');
      for (const [at, { owner }] of before.entries()) {
        const { nonce, cipher } = wrapDataKey(owner, to, keys[at] as Buffer);
        put.run(nonce, cipher, owner);
      }
      for (const [at, { owner, ...box }] of this.living().entries())
        if (!opened(owner, to, box).equals(keys[at] as Buffer)) stillNeedsOld(owner, to.id);
      this.db.prepare('UPDATE master_key SET id = ?').run(to.id);
      reached('wrapped');
    });
    turn.immediate();
  }

  /** The old wrappings stand in the write-ahead log until then. */
  override async settle({ to }: KeyTurn): Promise<OwnerCounts> {
    this.clean();
    const counts: Record<OwnerKind, number> = { subject: 0, denouncer: 0, case: 0, user: 0 };
    for (const { owner, ...box } of this.living()) {
      opened(owner, to, box);
      counts[owner.slice(0, owner.indexOf(':')) as OwnerKind] += 1;
    }
    return counts;
  }

  close(): void {
    this.db.close();
  }

  private clean(): void {
    try {
      scrub(this.db);
    } catch (error) {
      throw new KeyFileRefused(
        'The new key is in force, but another program reads vault.db, so that what the old key opens still lies there: ' +
          'end it, and run the command again.',
        { cause: error },
      );
    }
  }

  private living(): readonly Row[] {
    return this.db
      .prepare<[], Row>(
        'SELECT owner, nonce, wrapped AS cipher FROM data_keys WHERE length(wrapped) > 0 ORDER BY owner',
      )
      .all();
  }
}

const opened = (owner: Owner, master: MasterKey, box: Box): Buffer => {
  try {
    return unwrapDataKey(owner, master, box);
  } catch {
    return stillNeedsOld(owner, master.id);
  }
};

/** @returns undefined when the folder holds no vault */
export const openVaultWrappings = (data: string): VaultWrappings | undefined => {
  const file = join(data, 'vault.db');
  return existsSync(file) ? new VaultWrappings(openDb(file)) : undefined;
};
