import { Clock, refuse } from '#kernel';
import { Drafts, LARGEST_DRAFT, MOST_DRAFTS, type Draft, type DraftRefusal } from '../drafts.js';
import { DataKeys } from './data-keys.js';
import { draftContext } from './draft-context.js';
import { sealJson, unsealJson } from './sealing.js';
import type { Vault } from './vault-file.js';

type Row = { draft_id: string; saved_at: string; nonce: Buffer; cipher: Buffer };

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
    if (Buffer.byteLength(JSON.stringify(content)) > LARGEST_DRAFT)
      return refuse<DraftRefusal>('draft.too-large');
    const savedAt = this.clock.now();
    this.vault.db.transaction(() => {
      if (this.others(userId, form, id) >= MOST_DRAFTS)
        refuse<DraftRefusal>('draft.too-many', { most: MOST_DRAFTS });
      const { nonce, cipher } = sealJson(
        this.keys.ensure(`user:${userId}`),
        draftContext(userId, form, id),
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
        content: unsealJson(key, draftContext(userId, form, id), box) as object,
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
