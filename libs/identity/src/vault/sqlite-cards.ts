import { Cards, PLACE_IN_LOG, type Card, type CardContent } from '../cards.js';
import { cardContext } from './card-context.js';
import { DataKeys } from './data-keys.js';
import { sealJson, unsealJson, type Box } from './sealing.js';
import type { Vault } from './vault-file.js';

/** Files of before have no such table; an older release goes on beside it. */
const TABLE = `
  CREATE TABLE IF NOT EXISTS cards (
    owner   TEXT NOT NULL,
    purpose TEXT NOT NULL,
    nonce   BLOB NOT NULL,
    cipher  BLOB NOT NULL,
    PRIMARY KEY (owner, purpose)
  ) STRICT`;

export type SealedCard = Readonly<{ owner: string; purpose: string; box: Box; key: Box }>;

type SealedRow = Box & { owner: string; purpose: string; keyNonce: Buffer; wrapped: Buffer };

/** Cards of an office with one process, in the vault's file. */
export class SqliteCards extends Cards {
  private readonly keys: DataKeys;

  constructor(private readonly vault: Vault) {
    super();
    vault.db.exec(TABLE);
    this.keys = new DataKeys(vault);
  }

  override async find(owner: string, purpose: string): Promise<CardContent> {
    return this.read(owner, purpose);
  }

  override async all(purpose: string): Promise<readonly Card[]> {
    return this.vault.db
      .prepare<[string], Box & { owner: string }>('SELECT owner, nonce, cipher FROM cards WHERE purpose = ?')
      .all(purpose)
      .flatMap(({ owner, ...box }) => {
        const content = this.open(owner, purpose, box);
        return content ? [{ owner, content }] : [];
      });
  }

  override async change(
    owner: string,
    purpose: string,
    change: (content: CardContent) => CardContent,
  ): Promise<CardContent> {
    const run = this.vault.db.transaction((): CardContent => {
      const content = change(this.read(owner, purpose));
      if (content === undefined) this.remove(owner, purpose);
      else this.write(owner, purpose, content);
      return content;
    });
    return run.immediate();
  }

  /** As they lie, with the key of each owner: to be taken to another place of the same vault. */
  sealed(): readonly SealedCard[] {
    return this.vault.db
      .prepare<[string], SealedRow>(
        `SELECT c.owner, c.purpose, c.nonce, c.cipher, k.nonce AS keyNonce, k.wrapped
           FROM cards c JOIN data_keys k ON k.owner = 'user:' || c.owner
          WHERE c.purpose <> ? ORDER BY c.owner, c.purpose`,
      )
      .all(PLACE_IN_LOG)
      .map(({ owner, purpose, keyNonce, wrapped, ...box }) => ({
        owner,
        purpose,
        box,
        key: { nonce: keyNonce, cipher: wrapped },
      }));
  }

  private read(owner: string, purpose: string): CardContent {
    const box = this.vault.db
      .prepare<[string, string], Box>('SELECT nonce, cipher FROM cards WHERE owner = ? AND purpose = ?')
      .get(owner, purpose);
    return box && this.open(owner, purpose, box);
  }

  private open(owner: string, purpose: string, box: Box): CardContent {
    const key = this.keys.of(`user:${owner}`);
    return key && (unsealJson(key, cardContext(owner, purpose), box) as CardContent);
  }

  private write(owner: string, purpose: string, content: object): void {
    const key = this.keys.ensure(`user:${owner}`);
    const { nonce, cipher } = sealJson(key, cardContext(owner, purpose), content);
    this.vault.db
      .prepare('INSERT OR REPLACE INTO cards (owner, purpose, nonce, cipher) VALUES (?, ?, ?, ?)')
      .run(owner, purpose, nonce, cipher);
  }

  private remove(owner: string, purpose: string): void {
    this.vault.db.prepare('DELETE FROM cards WHERE owner = ? AND purpose = ?').run(owner, purpose);
  }
}
