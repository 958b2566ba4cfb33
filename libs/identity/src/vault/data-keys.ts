import { randomBytes } from 'node:crypto';
import { refuse } from '#kernel';
import type { VaultRefusal } from '../identity-vault.js';
import { seal, unseal, type Box, type Context } from './sealing.js';
import { VAULT_SCHEMA, type Vault } from './vault-file.js';

/** Whose key: `subject:<id>`, `denouncer:<id>`, `case:<id>` or `user:<id>`. */
export type Owner = `${'subject' | 'denouncer' | 'case' | 'user'}:${string}`;

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
    return unseal(this.vault.master.bytes, this.context(owner), box);
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
    const key = randomBytes(32);
    const { nonce, cipher } = seal(this.vault.master.bytes, this.context(owner), key);
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

  private context(owner: Owner): Context {
    return ['key', owner, this.vault.master.id, VAULT_SCHEMA];
  }
}

/** JSON under a key of an owner. */
export const sealJson = (key: Buffer, context: Context, value: object): Box =>
  seal(key, context, Buffer.from(JSON.stringify(value)));

export const unsealJson = (key: Buffer, context: Context, box: Box): unknown =>
  JSON.parse(unseal(key, context, box).toString('utf8'));
