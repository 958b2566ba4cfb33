export {
  checkpointText,
  originOf,
  readCheckpoint,
  replacementText,
  type Checkpoint,
} from './notes/checkpoint.js';
export {
  addSignature,
  NoteRefused,
  readNote,
  writeNote,
  type NoteSignature,
  type SignedNote,
} from './notes/signed-note.js';
export { SigningKey } from './notes/signing-key.js';
export {
  isSignedBy,
  readVkey,
  verifierKey,
  writeVkey,
  type KeyKind,
  type VerifierKey,
} from './notes/verifier-key.js';
export { isConsistent, isIncluded, type Consistency, type Inclusion } from './tree/check-proofs.js';
export { consistencyPath, inclusionPath } from './tree/make-proofs.js';
export { EMPTY_ROOT, rootAt, type SubtreeHashes } from './tree/subtree-hashes.js';
