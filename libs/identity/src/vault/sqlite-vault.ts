import { randomUUID } from 'node:crypto';
import { refuse } from '#kernel';
import { PeopleIndex, type Match } from '../domain/people-index.js';
import type { PersonQuery } from '../domain/person-match.js';
import type { Person } from '../domain/person.js';
import type { Sealed, SubjectRef } from '../domain/subject-ref.js';
import { IdentityVault, type Remembering, type VaultRefusal, type WalledSender } from '../identity-vault.js';
import { DataKeys } from './data-keys.js';
import { Persons } from './persons.js';
import { openText, sealText } from './sealed-text.js';
import { scrub, type Vault } from './vault-file.js';
import { WalledSenders } from './walled-senders.js';

/** The vault of the standalone profile. Opening it decrypts everybody's name into memory: about 20 µs each. */
export class SqliteVault extends IdentityVault {
  private readonly persons: Persons;
  private readonly keys: DataKeys;
  private readonly walled: WalledSenders;
  private readonly index = new PeopleIndex();

  constructor(private readonly vault: Vault) {
    super();
    this.persons = new Persons(vault);
    this.keys = new DataKeys(vault);
    this.walled = new WalledSenders(vault);
    for (const { subjectId, person, units } of this.persons.all()) this.index.put(subjectId, person, units);
    for (const subjectId of this.walled.all()) this.showOpen(subjectId);
  }

  override async remember(person: Person, about: Remembering): Promise<SubjectRef> {
    if (!person.name.trim()) return refuse<VaultRefusal>('subject.name-missing');
    const known = this.answered(about.commandId);
    if (known) return known;
    const written = this.vault.db.transaction(() => this.write(person, about))();
    this.index.put(written.subjectId, written.person, this.openUnits(written.subjectId));
    return { subjectId: written.subjectId, commitment: written.commitment };
  }

  override async reveal(subjectId: string): Promise<Person | undefined> {
    return this.index.person(subjectId);
  }

  override async revealAll(subjectIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    return new Map(
      subjectIds.flatMap((subjectId) => {
        const person = this.index.person(subjectId);
        return person ? [[subjectId, person] as const] : [];
      }),
    );
  }

  override async receivedBy(subjectId: string): Promise<readonly string[]> {
    return this.openUnits(subjectId);
  }

  override async verify(ref: SubjectRef): Promise<boolean> {
    return this.persons.holds(ref);
  }

  override async erase(subjectId: string): Promise<void> {
    this.index.remove(subjectId);
    this.vault.db.transaction(() => {
      this.walled.forget(subjectId);
      this.persons.destroy(subjectId);
    })();
    scrub(this.vault.db);
  }

  override async wall({ about, commandId, subjectId }: WalledSender): Promise<void> {
    this.walled.add(about, commandId, subjectId);
    if (this.walled.holds(subjectId)) this.showOpen(subjectId);
  }

  override async search(query: PersonQuery): Promise<readonly Match[]> {
    return this.index.search(query);
  }

  override async sealText(caseKeyId: string, text: string): Promise<Sealed> {
    return sealText(this.keys.ensure(`case:${caseKeyId}`), caseKeyId, text);
  }

  override async openText(sealed: Sealed): Promise<string | undefined> {
    const key = this.keys.of(`case:${sealed.key}`);
    return key && openText(key, sealed);
  }

  override async destroyCaseKey(caseKeyId: string): Promise<void> {
    this.keys.destroy(`case:${caseKeyId}`);
    scrub(this.vault.db);
  }

  override async close(): Promise<void> {
    this.vault.db.close();
  }

  private answered(commandId: string): SubjectRef | undefined {
    return this.vault.db
      .prepare<[string], SubjectRef>(
        'SELECT subject_id AS subjectId, commitment FROM remembered WHERE command_id = ?',
      )
      .get(commandId);
  }

  private write(
    person: Person,
    { commandId, unit, subjectId }: Remembering,
  ): SubjectRef & { person: Person } {
    if (subjectId !== undefined && !this.index.person(subjectId)) {
      return refuse<VaultRefusal>('subject.unknown');
    }
    const from = subjectId === undefined ? undefined : this.walled.openDealings(subjectId)?.version;
    const written = this.persons.write(subjectId ?? randomUUID(), person, from);
    this.vault.db
      .prepare('INSERT OR IGNORE INTO received_by (subject_id, unit) VALUES (?, ?)')
      .run(written.subjectId, unit);
    this.vault.db
      .prepare(
        'INSERT INTO remembered (command_id, subject_id, commitment, unit, version) VALUES (?, ?, ?, ?, ?)',
      )
      .run(commandId, written.subjectId, written.commitment, unit, written.version);
    return written;
  }

  /** Finds somebody by what does not denounce, and by nothing that came with what does. */
  private showOpen(subjectId: string): void {
    const open = this.walled.openDealings(subjectId);
    const person = open && this.persons.read(subjectId, open.version);
    if (person) this.index.put(subjectId, person, this.openUnits(subjectId));
    else this.index.remove(subjectId);
  }

  private openUnits(subjectId: string): readonly string[] {
    if (!this.walled.holds(subjectId)) return this.units(subjectId);
    const open = this.walled.openDealings(subjectId);
    return open ? (open.units ?? this.units(subjectId)) : [];
  }

  private units(subjectId: string): readonly string[] {
    return this.vault.db
      .prepare<[string], string>('SELECT unit FROM received_by WHERE subject_id = ? ORDER BY unit')
      .pluck()
      .all(subjectId);
  }
}
