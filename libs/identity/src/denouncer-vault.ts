import type { Person } from './domain/person.js';
import type { SubjectRef } from './domain/subject-ref.js';

/**
 * Who denounced (danh tính người tố cáo): a class of its own, apart from other citizens, never loaded into the
 * memory of names and never searched. An office that keeps the names on paper alone has no such vault.
 */
export abstract class DenouncerVault {
  /** False: names stay in the sealed paper register, and nothing here takes one. */
  abstract readonly keeps: boolean;

  /**
   * @param commandId the same command again gives the first answer
   * @throws Refusal `denouncer.not-kept` where names stay on paper, `subject.name-missing`
   */
  abstract remember(person: Person, commandId: string): Promise<SubjectRef>;

  /** Who it is; `undefined` when unknown or erased. Only for whoever has written down that they look. */
  abstract open(subjectId: string): Promise<Person | undefined>;

  /**
   * Who wrote what came in as an ordinary thing and was found to denounce, kept wherever names are kept otherwise.
   * Only for whoever has written down that they look.
   *
   * @param about name of its stream
   */
  abstract senderOf(about: string): Promise<Person | undefined>;

  /** Whether the vault still holds what the event was written about, unchanged. */
  abstract verify(ref: SubjectRef): Promise<boolean>;

  /** Destroys key and data, and every copy of them in the folder. */
  abstract erase(subjectId: string): Promise<void>;
}

export type DenouncerRefusal = 'denouncer.not-kept';
