import { Clock, refuse } from '#kernel';
import { Drafts, type Draft, type DraftRefusal } from '../drafts.js';
import { DataKeys, sealJson, unsealJson } from './data-keys.js';
import type { Context } from './sealing.js';
import { VAULT_SCHEMA, type Vault } from './vault-file.js';

const LARGEST_BYTES = 64 * 1024;
const MOST = 50;

type Row = { draft_id: string; saved_at: string; nonce: Buffer; cipher: Buffer };

const contextOf = (userId: string, form: string, id: string): Context => [
  'draft',
  userId,
  form,
  id,
  VAULT_SCHEMA,
];

/** Drafts hold names and phones before anything is decided: they lie in the vault, not among the views. */
export class SqliteDrafts extends Drafts {
  private readonly keys: DataKeys;

  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {
    super();
    this.keys = new DataKeys(vault);
  }

  override async save(userId: string, form: string, id: string, content: object): Promise<string> {
    if (Buffer.byteLength(JSON.stringify(content)) > LARGEST_BYTES)
      return refuse<DraftRefusal>('draft.too-large');
    const savedAt = this.clock.now();
    this.vault.db.transaction(() => {
      if (this.others(userId, form, id) >= MOST) refuse<DraftRefusal>('draft.too-many', { most: MOST });
      const { nonce, cipher } = sealJson(
        this.keys.ensure(`user:${userId}`),
        contextOf(userId, form, id),
        content,
      );
      this.vault.db
        .prepare(
          `INSERT OR REPLACE INTO drafts (user_id, form, draft_id, saved_at, nonce, cipher)
           VALUES (?, ?, ?, ?, ?, ?)`,
        )
        .run(userId, form, id, savedAt, nonce, cipher);
    })();
    return savedAt;
  }

  override async list(userId: string, form: string): Promise<readonly Draft[]> {
    const key = this.keys.of(`user:${userId}`);
    if (!key) return [];
    return this.vault.db
      .prepare<[string, string], Row>(
        `SELECT draft_id, saved_at, nonce, cipher FROM drafts WHERE user_id = ? AND form = ?
          ORDER BY saved_at DESC, draft_id`,
      )
      .all(userId, form)
      .map(({ draft_id: id, saved_at: savedAt, ...box }) => ({
        id,
        content: unsealJson(key, contextOf(userId, form, id), box) as object,
        savedAt,
      }));
  }

  override async discard(userId: string, form: string, id: string): Promise<void> {
    this.vault.db
      .prepare('DELETE FROM drafts WHERE user_id = ? AND form = ? AND draft_id = ?')
      .run(userId, form, id);
  }

  private others(userId: string, form: string, id: string): number {
    return (
      this.vault.db
        .prepare<[string, string, string], number>(
          'SELECT count(*) FROM drafts WHERE user_id = ? AND form = ? AND draft_id <> ?',
        )
        .pluck()
        .get(userId, form, id) ?? 0
    );
  }
}
