import { createHmac, hkdfSync, randomUUID } from 'node:crypto';
import { refuse } from '#kernel';
import { DenouncerVault } from '../denouncer-vault.js';
import { canonical, type Person } from '../domain/person.js';
import type { SubjectRef } from '../domain/subject-ref.js';
import type { VaultRefusal } from '../identity-vault.js';
import { DataKeys } from './data-keys.js';
import { sealJson, unsealJson, type Context } from './sealing.js';
import { scrub, VAULT_SCHEMA, type Vault } from './vault-file.js';
import { WalledSenders } from './walled-senders.js';

/** Beside the table of citizens, so that whatever reads all of those never meets a denouncer. */
const TABLE = `
  CREATE TABLE IF NOT EXISTS denouncers (
    subject_id TEXT PRIMARY KEY,
    command_id TEXT NOT NULL UNIQUE,
    nonce      BLOB NOT NULL,
    cipher     BLOB NOT NULL
  ) STRICT`;

type Row = { subject_id: string; nonce: Buffer; cipher: Buffer };

const contextOf = (subjectId: string): Context => ['denouncer', subjectId, VAULT_SCHEMA];

const commit = (key: Buffer, subjectId: string, person: Person): string => {
  const salt = Buffer.from(hkdfSync('sha256', key, subjectId, 'nghedan denouncer commitment 1', 32));
  return createHmac('sha256', salt).update(JSON.stringify(person)).digest('base64url');
};

/** Names of denouncers in the vault file, each under a key of their own: for offices on a network of their own. */
export class SqliteDenouncers extends DenouncerVault {
  override readonly keeps = true;
  private readonly keys: DataKeys;
  private readonly walled: WalledSenders;

  constructor(private readonly vault: Vault) {
    super();
    vault.db.exec(TABLE);
    this.keys = new DataKeys(vault);
    this.walled = new WalledSenders(vault);
  }

  override async remember(given: Person, commandId: string): Promise<SubjectRef> {
    if (!given.name.trim()) return refuse<VaultRefusal>('subject.name-missing');
    return this.vault.db.transaction(
      () => this.known(commandId) ?? this.write(canonical(given), commandId),
    )();
  }

  override async open(subjectId: string): Promise<Person | undefined> {
    return this.read(this.row('subject_id', subjectId))?.person;
  }

  override async senderOf(about: string): Promise<Person | undefined> {
    return this.walled.senderOf(about);
  }

  override async verify({ subjectId, commitment }: SubjectRef): Promise<boolean> {
    const read = this.read(this.row('subject_id', subjectId));
    return read !== undefined && commit(read.key, subjectId, read.person) === commitment;
  }

  override async erase(subjectId: string): Promise<void> {
    this.vault.db.transaction(() => {
      this.keys.forget(`denouncer:${subjectId}`);
      this.vault.db.prepare('DELETE FROM denouncers WHERE subject_id = ?').run(subjectId);
    })();
    scrub(this.vault.db);
  }

  private known(commandId: string): SubjectRef | undefined {
    const row = this.row('command_id', commandId);
    const read = this.read(row);
    return row && read && refOf(row.subject_id, read);
  }

  private write(person: Person, commandId: string): SubjectRef {
    const subjectId = randomUUID();
    const key = this.keys.ensure(`denouncer:${subjectId}`);
    const { nonce, cipher } = sealJson(key, contextOf(subjectId), person);
    this.vault.db
      .prepare('INSERT INTO denouncers (subject_id, command_id, nonce, cipher) VALUES (?, ?, ?, ?)')
      .run(subjectId, commandId, nonce, cipher);
    return refOf(subjectId, { key, person });
  }

  private row(column: 'subject_id' | 'command_id', value: string): Row | undefined {
    return this.vault.db
      .prepare<[string], Row>(`SELECT subject_id, nonce, cipher FROM denouncers WHERE ${column} = ?`)
      .get(value);
  }

  /** @throws Error when the row was changed or moved by another hand */
  private read(row: Row | undefined): Readonly<{ key: Buffer; person: Person }> | undefined {
    if (!row) return undefined;
    const key = this.keys.of(`denouncer:${row.subject_id}`);
    return key && { key, person: unsealJson(key, contextOf(row.subject_id), row) as Person };
  }
}

const refOf = (
  subjectId: string,
  { key, person }: Readonly<{ key: Buffer; person: Person }>,
): SubjectRef => ({
  subjectId,
  commitment: commit(key, subjectId, person),
});
