import type { SigningKeyEvent } from '../domain/signing-key.events.js';
import { replacementText } from '../notes/checkpoint.js';
import { attempt, readNote, type SignedNote } from '../notes/signed-note.js';
import { isSignedBy, readVkey, type VerifierKey } from '../notes/verifier-key.js';

/** The keys of a log in the order in which they were in force, each bound to the one before it or not. */
export class KeyChain {
  /** Oldest first. */
  readonly keys: VerifierKey[] = [];
  /** Public keys that no signature of the one before binds to it, though the log says that it was replaced. */
  readonly unbound: string[] = [];
  /** Keys that came after one was declared lost. */
  readonly lost: string[] = [];

  constructor(private readonly origin: string) {}

  follow({ type, data }: SigningKeyEvent): void {
    const { vkey } = data;
    const key = attempt(() => readVkey(vkey));
    const before = this.keys.at(-1);
    if (key?.name !== this.origin || (type === 'SigningKeyIntroduced') !== (before === undefined))
      this.unbound.push(vkey);
    else if (type === 'SigningKeyLost') this.lost.push(vkey);
    else if (type === 'SigningKeyReplaced' && !(before && this.endorses(before, vkey, data.endorsement)))
      this.unbound.push(vkey);
    if (key) this.keys.push(key);
  }

  /** Whether the key that is in force now has signed it. */
  hasSigned(note: SignedNote): boolean {
    const key = this.keys.at(-1);
    return key !== undefined && isSignedBy(note, key);
  }

  /** Whether any of them has: what is held outside may be old. */
  everSigned(note: SignedNote): boolean {
    return this.keys.some((key) => isSignedBy(note, key));
  }

  private endorses(before: VerifierKey, vkey: string, endorsement: string): boolean {
    const note = attempt(() => readNote(endorsement));
    return note?.text === replacementText(this.origin, vkey) && isSignedBy(note, before);
  }
}
