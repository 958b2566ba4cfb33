import { commitmentTo, openPerson, type SealedPerson } from './sealed-person.js';
import { DataKeys, type Owner } from './data-keys.js';
import type { Box } from './sealing.js';
import { Persons } from './persons.js';
import type { Vault } from './vault-file.js';
import { WalledSenders } from './walled-senders.js';

/** What a command brought of somebody, in the order in which it came. */
export type FolderDealing = Readonly<{
  commandId: string;
  unit: string;
  version: number;
  commitment: string;
}>;

export type FolderSubject = Readonly<{
  subjectId: string;
  /** Wrapped by the master key. */
  key: Box;
  versions: readonly SealedPerson[];
  dealings: readonly FolderDealing[];
  walled: readonly Readonly<{ about: string; commandId: string }>[];
}>;

/** The key of a case: `undefined` when it was destroyed. */
export type FolderCase = Readonly<{ caseKeyId: string; key: Box | undefined }>;

type RememberedRow = { commandId: string; unit: string | null; commitment: string };

/** A vault file as a whole, to take what is in it elsewhere, or bring it back, under the same master key. */
export class FolderVault {
  private readonly keys: DataKeys;

  constructor(private readonly vault: Vault) {
    this.keys = new DataKeys(vault);
  }

  *subjects(): Generator<FolderSubject> {
    const ids = this.vault.db
      .prepare<[], string>('SELECT DISTINCT subject_id FROM persons ORDER BY 1')
      .pluck();
    for (const subjectId of ids.all()) yield this.subject(subjectId);
  }

  *cases(): Generator<FolderCase> {
    const rows = this.vault.db
      .prepare<[], { owner: string; nonce: Buffer; wrapped: Buffer }>(
        `SELECT owner, nonce, wrapped FROM data_keys WHERE owner LIKE 'case:%' ORDER BY owner`,
      )
      .all();
    for (const { owner, nonce, wrapped: cipher } of rows)
      yield {
        caseKeyId: owner.slice('case:'.length),
        key: cipher.length > 0 ? { nonce, cipher } : undefined,
      };
  }

  /** Nothing is left of them; the caller scrubs the file afterwards. */
  forget(subjectId: string): void {
    new WalledSenders(this.vault).forget(subjectId);
    new Persons(this.vault).destroy(subjectId);
  }

  /** Somebody of whom nothing is there. */
  put({ subjectId, key, versions, dealings, walled }: FolderSubject): void {
    const { db } = this.vault;
    this.putKey(`subject:${subjectId}`, key);
    const version = db.prepare(
      'INSERT INTO persons (subject_id, version, fields, nonce, cipher) VALUES (?, ?, ?, ?, ?)',
    );
    for (const { version: of, fields, nonce, cipher } of versions)
      version.run(subjectId, of, fields, nonce, cipher);
    const received = db.prepare('INSERT OR IGNORE INTO received_by (subject_id, unit) VALUES (?, ?)');
    const remembered = db.prepare(
      'INSERT INTO remembered (command_id, subject_id, commitment, unit, version) VALUES (?, ?, ?, ?, ?)',
    );
    for (const { commandId, unit, version: of, commitment } of dealings) {
      received.run(subjectId, unit);
      remembered.run(commandId, subjectId, commitment, unit, of);
    }
    const senders = new WalledSenders(this.vault);
    for (const { about, commandId } of walled) senders.add(about, commandId, subjectId);
  }

  putCase({ caseKeyId, key }: FolderCase): void {
    this.putKey(`case:${caseKeyId}`, key ?? { nonce: Buffer.alloc(0), cipher: Buffer.alloc(0) });
  }

  private putKey(owner: Owner, { nonce, cipher }: Box): void {
    this.vault.db
      .prepare('INSERT OR REPLACE INTO data_keys (owner, nonce, wrapped) VALUES (?, ?, ?)')
      .run(owner, nonce, cipher);
  }

  private subject(subjectId: string): FolderSubject {
    const versions = this.vault.db
      .prepare<[string], SealedPerson>(
        'SELECT version, fields, nonce, cipher FROM persons WHERE subject_id = ? ORDER BY version',
      )
      .all(subjectId);
    const walled = this.vault.db
      .prepare<[string], { about: string; commandId: string }>(
        'SELECT about, command_id AS commandId FROM walled_senders WHERE subject_id = ? ORDER BY rowid',
      )
      .all(subjectId);
    const dealings = this.dealings(subjectId, versions);
    return { subjectId, key: this.wrapped(`subject:${subjectId}`), versions, dealings, walled };
  }

  /** Files of older releases do not say which unit a command was in: then each that received the person counts. */
  private dealings(subjectId: string, versions: readonly SealedPerson[]): readonly FolderDealing[] {
    const key = this.keys.of(`subject:${subjectId}`);
    if (!key) throw new Error(`the key of subject ${subjectId} is missing`);
    const versionOf = new Map(
      versions.map((sealed) => [
        commitmentTo(key, subjectId, openPerson(key, subjectId, sealed)),
        sealed.version,
      ]),
    );
    const units = this.vault.db
      .prepare<[string], string>('SELECT unit FROM received_by WHERE subject_id = ? ORDER BY unit')
      .pluck()
      .all(subjectId);
    const rows = this.vault.db
      .prepare<[string], RememberedRow>(
        'SELECT command_id AS commandId, unit, commitment FROM remembered WHERE subject_id = ? ORDER BY rowid',
      )
      .all(subjectId);
    return rows.flatMap(({ commandId, unit, commitment }) => {
      const version = versionOf.get(commitment) ?? versions.at(-1)?.version ?? 0;
      const [first = '', ...more] = unit === null ? units : [unit];
      const also = more.map((other) => ({
        commandId: `${commandId}/${other}`,
        unit: other,
        version,
        commitment,
      }));
      return [{ commandId, unit: first, version, commitment }, ...also];
    });
  }

  private wrapped(owner: Owner): Box {
    const row = this.vault.db
      .prepare<[string], { nonce: Buffer; cipher: Buffer }>(
        'SELECT nonce, wrapped AS cipher FROM data_keys WHERE owner = ?',
      )
      .get(owner);
    if (!row) throw new Error(`the key of ${owner} is missing`);
    return row;
  }
}
