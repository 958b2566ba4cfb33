import { refuse } from '#kernel';
import type { Person } from './domain/person.js';
import type { SubjectRef } from './domain/subject-ref.js';
import { DenouncerVault, type DenouncerRefusal } from './denouncer-vault.js';

/**
 * The names of denouncers stay in the sealed paper register (sổ mật): the default. Nothing is stored, so nothing leaks;
 * but who had written as an ordinary citizen before it was found to denounce is known already.
 */
export class PaperRegister extends DenouncerVault {
  override readonly keeps = false;

  /** @param walled looks in the vault that everybody's names are in */
  constructor(private readonly walled: (about: string) => Person | undefined = () => undefined) {
    super();
  }

  override async remember(): Promise<SubjectRef> {
    return refuse<DenouncerRefusal>('denouncer.not-kept');
  }

  override async open(): Promise<undefined> {
    return undefined;
  }

  override async senderOf(about: string): Promise<Person | undefined> {
    return this.walled(about);
  }

  override async verify(): Promise<boolean> {
    return false;
  }

  override async erase(): Promise<void> {
    // Nobody is kept.
  }
}
