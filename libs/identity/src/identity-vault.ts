import type { Person } from './domain/person.js';
import type { Match } from './domain/people-index.js';
import type { PersonQuery } from './domain/person-match.js';
import type { Sealed, SubjectRef } from './domain/subject-ref.js';

export type Remembering = Readonly<{
  /** The command that brings the data: sent again, it gives the first answer. */
  commandId: string;
  /** Unit that received the citizen; its people, and those above, can find them again. */
  unit: string;
  /** The match that the officer confirmed as the same person. What is not given anew is kept. */
  subjectId?: string;
}>;

export type WalledSender = Readonly<{
  /** Name of the stream of what denounces: `letter-<id>`. */
  about: string;
  /** The command that brought the data. */
  commandId: string;
  subjectId: string;
}>;

export type VaultRefusal =
  | 'subject.unknown'
  | 'subject.name-missing'
  /** The retention of the case is over: nothing more can be written under its key. */
  | 'vault.key-destroyed';

/**
 * Personal data of petitioners (kho danh tính), beside the log and never in it. Each subject has an own
 * key; to erase is to destroy it. Denouncers are not here: their identity stays in the sealed register.
 */
export abstract class IdentityVault {
  /**
   * @returns what an event may hold
   * @throws Refusal `subject.unknown` when `subjectId` is not (or no longer) known, `subject.name-missing`
   */
  abstract remember(person: Person, about: Remembering): Promise<SubjectRef>;

  /** The newest data of a subject. Unknown or erased: `undefined`. The caller has asked the policy first. */
  abstract reveal(subjectId: string): Promise<Person | undefined>;

  /** Many at once, for a list; subjects that are unknown or erased are missing from the answer. */
  abstract revealAll(subjectIds: readonly string[]): Promise<ReadonlyMap<string, Person>>;

  /** Units that received the subject: what a policy is asked about before `reveal` or a confirmed match. */
  abstract receivedBy(subjectId: string): Promise<readonly string[]>;

  /** Whether the vault still holds what the event was written about, unchanged. */
  abstract verify(ref: SubjectRef): Promise<boolean>;

  /** Destroys key, data and salt, and every copy of them in the folder. Unknown: nothing happens. */
  abstract erase(subjectId: string): Promise<void>;

  /**
   * What this command brought has been found to denounce. Whoever is known here by nothing else is no longer revealed,
   * found or confirmed; only `DenouncerVault.senderOf` opens the name. Repeating it changes nothing.
   */
  abstract wall(sender: WalledSender): Promise<void>;

  /** Best matches first, at most five. */
  abstract search(query: PersonQuery): Promise<readonly Match[]>;

  /**
   * Text under the key of a case, made at first use.
   *
   * @throws Refusal `vault.key-destroyed`
   */
  abstract sealText(caseKeyId: string, text: string): Promise<Sealed>;

  /** @returns the text; `undefined` after the key was destroyed */
  abstract openText(sealed: Sealed): Promise<string | undefined>;

  /** Destroys the key of a case at the end of its retention: what was sealed stays unreadable for ever. */
  abstract destroyCaseKey(caseKeyId: string): Promise<void>;

  abstract close(): Promise<void>;
}
