import { randomBytes } from 'node:crypto';
import {
  after,
  eventId,
  PrivateConflict,
  PrivateStreamGone,
  type PrivateNews,
  type PrivateStreams,
} from '#event-store';
import { refuse } from '#kernel';
import { PeopleIndex, type Match } from '../domain/people-index.js';
import type { PersonQuery } from '../domain/person-match.js';
import { toldOf, type Person } from '../domain/person.js';
import type { Sealed, SubjectRef } from '../domain/subject-ref.js';
import { IdentityVault, type Remembering, type VaultRefusal, type WalledSender } from '../identity-vault.js';
import { commitmentTo, openPerson, sealPerson, type SealedPerson } from '../vault/sealed-person.js';
import { openText, sealText } from '../vault/sealed-text.js';
import { written } from '../vault/written-box.js';
import type { KeyInForce } from './key-in-force.js';
import { OwnerKeys } from './owner-keys.js';
import { openKey, wrappedUnder, writeKey } from './wrapped-key.js';
import { evolveSubject, lastVersion, shownVersion, unitsOf, type Subject, type Told } from './subject.js';

const PREFIX = 'subject-';

/**
 * The vault of the cluster profile: a private stream for each person, which every node follows, so that each knows
 * everybody's name in memory. To erase is to destroy the stream; the server frees the bytes with its next scavenge.
 */
export class StreamVault extends IdentityVault {
  private readonly subjects = new Map<string, Subject>();
  /** Who sent what denounces, by the name of its stream. */
  private readonly senders = new Map<string, string>();
  private readonly index = new PeopleIndex();
  private readonly cases: OwnerKeys;
  /** Before, the entry that holds somebody's key under the present master key may still come. */
  private heardAll = false;

  private constructor(
    private readonly streams: PrivateStreams,
    private readonly inForce: KeyInForce,
  ) {
    super();
    this.cases = new OwnerKeys(streams, inForce, 'case');
  }

  /** Returns when everybody who was there is known: about 20 µs each beside the reading. */
  static async open(streams: PrivateStreams, inForce: KeyInForce): Promise<StreamVault> {
    const vault = new StreamVault(streams, inForce);
    await streams.follow('subject', (news) => vault.hear(news));
    vault.heardAll = true;
    for (const [subjectId, subject] of vault.subjects) vault.show(subjectId, subject);
    await vault.cases.follow();
    return vault;
  }

  override async remember(person: Person, about: Remembering): Promise<SubjectRef> {
    if (!person.name.trim()) return refuse<VaultRefusal>('subject.name-missing');
    const { commandId } = about;
    // The same command on another node comes to the same stream.
    const subjectId = about.subjectId ?? eventId(commandId, 0);
    return this.agreed(async () => {
      const subject = await this.load(subjectId);
      const answered = subject?.dealings.find((dealing) => dealing.commandId === commandId);
      if (answered) return { subjectId, commitment: answered.commitment };
      if (about.subjectId !== undefined && !(subject && shownVersion(subject)))
        return refuse<VaultRefusal>('subject.unknown');
      const told = this.tell(subjectId, subject, person, about);
      await this.write(subjectId, subject, 'Told', told);
      return { subjectId, commitment: told.commitment };
    });
  }

  override async reveal(subjectId: string): Promise<Person | undefined> {
    if (!this.subjects.has(subjectId)) await this.load(subjectId);
    return this.index.person(subjectId);
  }

  override async revealAll(subjectIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    const people = await Promise.all(
      subjectIds.map(async (subjectId) => [subjectId, await this.reveal(subjectId)] as const),
    );
    return new Map(people.flatMap(([subjectId, person]) => (person ? [[subjectId, person] as const] : [])));
  }

  override async receivedBy(subjectId: string): Promise<readonly string[]> {
    const subject = this.subjects.get(subjectId) ?? (await this.load(subjectId));
    return subject ? unitsOf(subject) : [];
  }

  override async verify({ subjectId, commitment }: SubjectRef): Promise<boolean> {
    const subject = this.subjects.get(subjectId) ?? (await this.load(subjectId));
    if (!subject) return false;
    const key = this.keyOf(subjectId, subject);
    return [...subject.versions.values()].some(
      (sealed) => commitmentTo(key, subjectId, openPerson(key, subjectId, sealed)) === commitment,
    );
  }

  override async erase(subjectId: string): Promise<void> {
    await this.streams.destroy(PREFIX + subjectId);
    this.forget(subjectId);
  }

  override async wall({ about, commandId, subjectId }: WalledSender): Promise<void> {
    await this.agreed(async () => {
      const subject = await this.load(subjectId);
      const brought = subject?.dealings.some((dealing) => dealing.commandId === commandId) ?? false;
      if (!subject || !brought || subject.walled.has(commandId)) return;
      await this.write(subjectId, subject, 'Walled', { about, commandId });
    });
  }

  /** Who sent what denounces: for whoever has written down that they look. */
  senderOf(about: string): Person | undefined {
    const subjectId = this.senders.get(about) ?? '';
    const subject = this.subjects.get(subjectId);
    const newest = subject?.versions.get(lastVersion(subject));
    return subject && newest && this.open(subjectId, subject, newest);
  }

  override async search(query: PersonQuery): Promise<readonly Match[]> {
    return this.index.search(query);
  }

  override async sealText(caseKeyId: string, text: string): Promise<Sealed> {
    return sealText(await this.cases.ensure(caseKeyId), caseKeyId, text);
  }

  override async openText(sealed: Sealed): Promise<string | undefined> {
    const key = await this.cases.of(sealed.key);
    return key && openText(key, sealed);
  }

  override async destroyCaseKey(caseKeyId: string): Promise<void> {
    await this.cases.destroy(caseKeyId);
  }

  override async close(): Promise<void> {
    // The streams end with the log.
  }

  private tell(
    subjectId: string,
    subject: Subject | undefined,
    given: Person,
    { commandId, unit }: Remembering,
  ): Told {
    const key = subject ? this.keyOf(subjectId, subject) : randomBytes(32);
    const made = !subject && writeKey(`subject:${subjectId}`, this.inForce.forNewKeys(), key);
    const shown = subject && shownVersion(subject);
    const known = shown && openPerson(key, subjectId, shown);
    const { person, isNew } = toldOf(known, given);
    const commitment = commitmentTo(key, subjectId, person);
    if (shown && !isNew) return { commandId, unit, version: shown.version, commitment };
    const version = subject ? lastVersion(subject) + 1 : 0;
    const { fields, ...box } = sealPerson(key, subjectId, version, person);
    const sealed = { ...written(box), fields };
    return { commandId, unit, version, commitment, ...(made && { key: made }), sealed };
  }

  private async write(
    subjectId: string,
    subject: Subject | undefined,
    type: string,
    data: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const stream = PREFIX + subjectId;
    const expected = subject?.revision ?? after(undefined);
    const revision = await this.streams.append({ stream, expected, entry: { type, data } });
    this.hear({ stream, kind: 'entry', entry: { revision, type, data } });
  }

  /** Again while another node is quicker. */
  private async agreed<T>(attempt: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (error instanceof PrivateStreamGone) return refuse<VaultRefusal>('subject.unknown');
        if (!(error instanceof PrivateConflict)) throw error;
      }
    }
  }

  private async load(subjectId: string): Promise<Subject | undefined> {
    const entries = await this.streams.read(PREFIX + subjectId);
    if (entries === undefined) this.forget(subjectId);
    const told = entries?.reduce<Subject | undefined>(evolveSubject, undefined);
    const known = this.subjects.get(subjectId);
    if (told && told.revision > (known?.revision ?? -1)) this.show(subjectId, told);
    return told;
  }

  /** News may come twice, and after what this node wrote itself. */
  private hear(news: PrivateNews): void {
    const subjectId = news.stream.slice(PREFIX.length);
    if (news.kind === 'destroyed') return this.forget(subjectId);
    const known = this.subjects.get(subjectId);
    if (news.entry.revision !== (known?.revision ?? -1) + 1) return;
    const next = evolveSubject(known, news.entry);
    if (next) this.show(subjectId, next);
  }

  private show(subjectId: string, subject: Subject): void {
    this.subjects.set(subjectId, subject);
    if (!this.heardAll) return;
    for (const about of subject.walled.values()) this.senders.set(about, subjectId);
    // Made under the old key while that was changed: shown when it has been wrapped by this one.
    const shown = wrappedUnder(this.inForce.master.id, subject.keys) && shownVersion(subject);
    if (shown) this.index.put(subjectId, this.open(subjectId, subject, shown), unitsOf(subject));
    else this.index.remove(subjectId);
  }

  private forget(subjectId: string): void {
    this.subjects.delete(subjectId);
    this.index.remove(subjectId);
  }

  private open(subjectId: string, subject: Subject, sealed: SealedPerson): Person {
    return openPerson(this.keyOf(subjectId, subject), subjectId, sealed);
  }

  private keyOf(subjectId: string, { keys }: Subject): Buffer {
    return openKey(`subject:${subjectId}`, this.inForce.master, keys);
  }
}
