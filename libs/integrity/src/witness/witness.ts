import { readCheckpoint, type Checkpoint } from '../notes/checkpoint.js';
import { addSignature, readNote } from '../notes/signed-note.js';
import type { SigningKey } from '../notes/signing-key.js';
import { isSignedBy, type VerifierKey } from '../notes/verifier-key.js';
import { isConsistent } from '../tree/check-proofs.js';
import type { WitnessRequest } from './witness-request.js';

export type WitnessRefusal =
  /** The note is not signed by the key of the log that the witness knows. */
  | 'not-signed'
  /** The checkpoint is of another log than the key, or than what was seen. */
  | 'other-log'
  /** The request goes on from another checkpoint than the one that was seen last. */
  | 'other-start'
  /** The log no longer begins with what was seen: it was changed, or an older one was put back. */
  | 'history-changed';

/** A checkpoint that a witness must not sign. `seen`: events of the one that was signed last, 0 for none. */
export class WitnessRefused extends Error {
  override readonly name = 'WitnessRefused';
  constructor(
    readonly code: WitnessRefusal,
    readonly seen: number,
  ) {
    super(code);
  }
}

export type Witnessing = Readonly<{
  request: WitnessRequest;
  /** The note that this witness signed last for this log; absent: it has signed none. */
  seen?: string;
  /** Key of the log, which the witness did not get with the request. */
  log: VerifierKey;
}>;

/**
 * Whether the log has only grown since the witness saw it (chứng kiến mốc). A checkpoint that was signed before may be
 * signed again.
 *
 * @throws WitnessRefused, NoteRefused
 */
export const requireGrowth = ({ request, seen, log }: Witnessing): Checkpoint => {
  const signed = readNote(request.note);
  const next = readCheckpoint(signed.text);
  const before = seen === undefined ? undefined : readCheckpoint(readNote(seen).text);
  const no = (code: WitnessRefusal): never => {
    throw new WitnessRefused(code, before?.size ?? 0);
  };
  if (next.origin !== log.name || (before && before.origin !== next.origin)) no('other-log');
  if (!isSignedBy(signed, log)) no('not-signed');
  if (request.oldSize !== (before?.size ?? 0)) no('other-start');
  if (before && !continues(before, next, request.path)) no('history-changed');
  return next;
};

const continues = (first: Checkpoint, second: Checkpoint, path: readonly Buffer[]): boolean =>
  isConsistent({
    first: first.size,
    second: second.size,
    firstRoot: first.root,
    secondRoot: second.root,
    path,
  });

/** The note with the line of the witness below it. @param time seconds since 1970, UTC */
export const withWitness = (note: string, key: SigningKey, name: string, time: number): string =>
  addSignature(note, key.cosignature(name, readNote(note).text, time));
