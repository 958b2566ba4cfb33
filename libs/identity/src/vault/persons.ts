import { toldOf, type Person } from '../domain/person.js';
import type { SubjectRef } from '../domain/subject-ref.js';
import { DataKeys } from './data-keys.js';
import { commitmentTo, openPerson, sealPerson } from './sealed-person.js';
import type { Vault } from './vault-file.js';

type Row = { version: number; fields: string; nonce: Buffer; cipher: Buffer };

type Written = SubjectRef & Readonly<{ person: Person; version: number }>;

type JoinedRow = Row & { subject_id: string; key_nonce: Buffer; wrapped: Buffer; units: string };

/** Everybody in one pass: three statements for each of 100,000 people would take three times as long. */
const NEWEST = `
  SELECT subject_id, max(version) AS version, fields, persons.nonce, cipher,
         data_keys.nonce AS key_nonce, wrapped,
         (SELECT json_group_array(unit) FROM received_by WHERE received_by.subject_id = persons.subject_id) AS units
    FROM persons JOIN data_keys ON owner = 'subject:' || subject_id
   GROUP BY subject_id`;

/**
 * The rows of the vault. A change adds a version and keeps the older ones: an event was written about the
 * person as known on that day, and its commitment must still be checkable.
 */
export class Persons {
  private readonly keys: DataKeys;

  constructor(private readonly vault: Vault) {
    this.keys = new DataKeys(vault);
  }

  /**
   * Keeps what is not given anew. Runs inside the caller's transaction.
   *
   * @param from version that is known to whoever writes; absent: the newest
   */
  write(subjectId: string, given: Person, from?: number): Written {
    const key = this.keys.ensure(`subject:${subjectId}`);
    const rows = this.rows(subjectId);
    const last = rows.at(-1);
    const base = from === undefined ? last : rows.find(({ version }) => version === from);
    const known = base && openPerson(key, subjectId, base);
    const { person, isNew } = toldOf(known, given);
    const commitment = commitmentTo(key, subjectId, person);
    if (base && !isNew) return { subjectId, commitment, person, version: base.version };
    const version = (last?.version ?? -1) + 1;
    const { fields, nonce, cipher } = sealPerson(key, subjectId, version, person);
    this.vault.db
      .prepare('INSERT INTO persons (subject_id, version, fields, nonce, cipher) VALUES (?, ?, ?, ?, ?)')
      .run(subjectId, version, fields, nonce, cipher);
    return { subjectId, commitment, person, version };
  }

  /** The newest version, or the one that is named. */
  read(subjectId: string, version?: number): Person | undefined {
    const key = this.keys.of(`subject:${subjectId}`);
    const rows = this.rows(subjectId);
    const row = version === undefined ? rows.at(-1) : rows.find((one) => one.version === version);
    return key && row && openPerson(key, subjectId, row);
  }

  /** The newest version of everybody, with the units that received them. */
  *all(): Generator<Readonly<{ subjectId: string; person: Person; units: readonly string[] }>> {
    for (const row of this.vault.db.prepare<[], JoinedRow>(NEWEST).iterate()) {
      const { subject_id: subjectId, key_nonce: nonce, wrapped: cipher } = row;
      const key = this.keys.unwrap(`subject:${subjectId}`, { nonce, cipher });
      yield { subjectId, person: openPerson(key, subjectId, row), units: JSON.parse(row.units) as string[] };
    }
  }

  /** Whether one of the versions is the one that the event was written about. */
  holds({ subjectId, commitment }: SubjectRef): boolean {
    const key = this.keys.of(`subject:${subjectId}`);
    if (!key) return false;
    return this.rows(subjectId).some(
      (row) => commitmentTo(key, subjectId, openPerson(key, subjectId, row)) === commitment,
    );
  }

  /** The caller scrubs the file afterwards. */
  destroy(subjectId: string): void {
    this.keys.forget(`subject:${subjectId}`);
    for (const table of ['persons', 'received_by', 'remembered']) {
      this.vault.db.prepare(`DELETE FROM ${table} WHERE subject_id = ?`).run(subjectId);
    }
  }

  private rows(subjectId: string): readonly Row[] {
    return this.vault.db
      .prepare<[string], Row>(
        'SELECT version, fields, nonce, cipher FROM persons WHERE subject_id = ? ORDER BY version',
      )
      .all(subjectId);
  }
}
