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

/** Dealings of this person that do not denounce; what older releases wrote knows neither unit nor version. */
const OPEN_DEALINGS = `
  SELECT unit, version FROM remembered
   WHERE subject_id = ? AND command_id NOT IN (SELECT command_id FROM walled_senders)`;

/** As whom the office knows somebody by what does not denounce. */
type OpenDealings = Readonly<{
  /** Units that received them with it; `undefined`: not on record, so that every unit counts. */
  units: readonly string[] | undefined;
  /** Newest version of their data that came with it; `undefined`: not on record. */
  version: number | undefined;
}>;

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
    return this.holds(subjectId) && this.openDealings(subjectId) === undefined;
  }

  /** Whether anything of this person's denounces. */
  holds(subjectId: string): boolean {
    const walled = this.vault.db.prepare<[string]>('SELECT 1 FROM walled_senders WHERE subject_id = ?');
    return walled.get(subjectId) !== undefined;
  }

  /** Everybody whom `holds` is true of. */
  all(): readonly string[] {
    return this.vault.db.prepare<[], string>('SELECT DISTINCT subject_id FROM walled_senders').pluck().all();
  }

  /** Absent when there are none. */
  openDealings(subjectId: string): OpenDealings | undefined {
    const rows = this.vault.db
      .prepare<[string], { unit: string | null; version: number | null }>(OPEN_DEALINGS)
      .all(subjectId);
    if (rows.length === 0) return undefined;
    const units = rows.map(({ unit }) => unit);
    const versions = rows.map(({ version }) => version);
    return {
      units: known(units) ? [...new Set(units)].sort() : undefined,
      version: known(versions) ? Math.max(...versions) : undefined,
    };
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

const known = <T>(all: readonly (T | null)[]): all is readonly T[] => all.every((one) => one !== null);
