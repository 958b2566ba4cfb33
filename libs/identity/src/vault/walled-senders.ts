import type { Person } from '../domain/person.js';
import { Persons } from './persons.js';
import type { Vault } from './vault-file.js';

/** Which remembering of whom belongs to what was found to denounce. The data stay where they are, under their own key. */
const TABLE = `
  CREATE TABLE IF NOT EXISTS walled_senders (
    command_id TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL,
    about      TEXT NOT NULL
  ) STRICT`;

/** Dealings of this person that do not denounce. */
const OPEN_DEALINGS = `
  SELECT count(*) FROM remembered
   WHERE subject_id = ? AND command_id NOT IN (SELECT command_id FROM walled_senders)`;

/** Who wrote what came in through the ordinary door and was found to denounce somebody. */
export class WalledSenders {
  private readonly persons: Persons;

  constructor(private readonly vault: Vault) {
    vault.db.exec(TABLE);
    this.persons = new Persons(vault);
  }

  /** @param about name of the stream of what denounces */
  add(about: string, commandId: string, subjectId: string): void {
    this.vault.db
      .prepare(
        `INSERT OR IGNORE INTO walled_senders (command_id, subject_id, about)
         SELECT command_id, subject_id, ? FROM remembered WHERE command_id = ? AND subject_id = ?`,
      )
      .run(about, commandId, subjectId);
  }

  /** Whether the office knows this person by nothing else. */
  hides(subjectId: string): boolean {
    const isWalled = this.vault.db
      .prepare<[string], number>('SELECT 1 FROM walled_senders WHERE subject_id = ?')
      .pluck()
      .get(subjectId);
    if (isWalled === undefined) return false;
    return this.vault.db.prepare<[string], number>(OPEN_DEALINGS).pluck().get(subjectId) === 0;
  }

  /** Everybody whom `hides` is true of. */
  hidden(): readonly string[] {
    const all = this.vault.db
      .prepare<[], string>('SELECT DISTINCT subject_id FROM walled_senders')
      .pluck()
      .all();
    return all.filter((subjectId) => this.hides(subjectId));
  }

  senderOf(about: string): Person | undefined {
    const subjectId = this.vault.db
      .prepare<[string], string>('SELECT subject_id FROM walled_senders WHERE about = ?')
      .pluck()
      .get(about);
    return subjectId === undefined ? undefined : this.persons.read(subjectId);
  }

  /** The caller scrubs the file afterwards. */
  forget(subjectId: string): void {
    this.vault.db.prepare('DELETE FROM walled_senders WHERE subject_id = ?').run(subjectId);
  }
}
