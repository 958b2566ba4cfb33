import { refuse } from '#kernel';
import type { SubjectRef } from './domain/subject-ref.js';
import { DenouncerVault, type DenouncerRefusal } from './denouncer-vault.js';

/** The names of denouncers stay in the sealed paper register (sổ mật): the default. Nothing is stored, so nothing leaks. */
export class PaperRegister extends DenouncerVault {
  override readonly keeps = false;

  override async remember(): Promise<SubjectRef> {
    return refuse<DenouncerRefusal>('denouncer.not-kept');
  }

  override async open(): Promise<undefined> {
    return undefined;
  }

  override async verify(): Promise<boolean> {
    return false;
  }

  override async erase(): Promise<void> {
    // Nobody is kept.
  }
}
