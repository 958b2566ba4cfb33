import { randomBytes } from 'node:crypto';
import { refuse } from '#kernel';
import type { MasterKey } from '../key-file.js';
import type { VaultRefusal } from '../identity-vault.js';
import { seal, unseal, type Box, type Context } from './sealing.js';
import { VAULT_SCHEMA, type Vault } from './vault-file.js';

/** Whose key: `subject:<id>`, `denouncer:<id>`, `case:<id>` or `user:<id>`. */
export type Owner = `${'subject' | 'denouncer' | 'case' | 'user'}:${string}`;

const contextOf = (owner: Owner, { id }: MasterKey): Context => ['key', owner, id, VAULT_SCHEMA];

/** A new random key for an owner, and how it is kept: wrapped by the master key. */
export const newDataKey = (owner: Owner, master: MasterKey): Readonly<{ key: Buffer; wrapped: Box }> => {
  const key = randomBytes(32);
  return { key, wrapped: wrapDataKey(owner, master, key) };
};

export const wrapDataKey = (owner: Owner, master: MasterKey, key: Buffer): Box =>
  seal(master.bytes, contextOf(owner, master), key);

/** @throws Error when the box was changed or belongs to another owner or master key */
export const unwrapDataKey = (owner: Owner, master: MasterKey, wrapped: Box): Buffer =>
  unseal(master.bytes, contextOf(owner, master), wrapped);

/** One random key for each owner, wrapped by the master key. To destroy it is to erase all it sealed. */
export class DataKeys {
  constructor(private readonly vault: Vault) {}

  /** The key of an owner; `undefined` when there never was one or it was destroyed. */
  of(owner: Owner): Buffer | undefined {
    const row = this.vault.db
      .prepare<[string], { nonce: Buffer; wrapped: Buffer }>(
        'SELECT nonce, wrapped FROM data_keys WHERE owner = ?',
      )
      .get(owner);
    return row?.wrapped.length ? this.unwrap(owner, { nonce: row.nonce, cipher: row.wrapped }) : undefined;
  }

  /** @throws Error when the row was changed or belongs to another owner or master key */
  unwrap(owner: Owner, box: Box): Buffer {
    return unwrapDataKey(owner, this.vault.master, box);
  }

  /**
   * The key of an owner, made now if there is none.
   *
   * @throws Refusal `vault.key-destroyed`
   */
  ensure(owner: Owner): Buffer {
    const known = this.of(owner);
    if (known) return known;
    if (this.isKnown(owner)) return refuse<VaultRefusal>('vault.key-destroyed');
    const {
      key,
      wrapped: { nonce, cipher },
    } = newDataKey(owner, this.vault.master);
    this.vault.db
      .prepare('INSERT INTO data_keys (owner, nonce, wrapped) VALUES (?, ?, ?)')
      .run(owner, nonce, cipher);
    return key;
  }

  /** Leaves the name of the owner, so that no second key is made under it. The caller scrubs the file afterwards. */
  destroy(owner: Owner): void {
    this.vault.db.prepare("UPDATE data_keys SET nonce = x'', wrapped = x'' WHERE owner = ?").run(owner);
  }

  /** Leaves nothing. The caller scrubs the file afterwards. */
  forget(owner: Owner): void {
    this.vault.db.prepare('DELETE FROM data_keys WHERE owner = ?').run(owner);
  }

  private isKnown(owner: Owner): boolean {
    return this.vault.db.prepare('SELECT 1 FROM data_keys WHERE owner = ?').get(owner) !== undefined;
  }
}
