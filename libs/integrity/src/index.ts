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
export { readWitnessRequest, writeWitnessRequest, type WitnessRequest } from './witness/witness-request.js';
export {
  requireGrowth,
  WitnessRefused,
  withWitness,
  type Witnessing,
  type WitnessRefusal,
} from './witness/witness.js';
export { EMPTY_ROOT, rootAt, type SubtreeHashes } from './tree/subtree-hashes.js';

export * from './domain/checkpoint.events.js';
export {
  checkpointDecider,
  checkpointUpcasters,
  isOwnStream,
  monthOf,
  monthOfStream,
} from './domain/checkpoint.js';
export * from './domain/evidence.js';
export type { IntegrityRefusal } from './domain/integrity.refusal.js';
export * from './domain/signing-key.events.js';
export {
  SIGNING_KEY_ID,
  SIGNING_KEY_STREAM,
  signingKeyDecider,
  signingKeyUpcasters,
} from './domain/signing-key.js';
export { TakeCheckpointOut } from './commands/take-checkpoint-out.js';
export { TakeEvidence } from './commands/take-evidence.js';
export { IntegrityModule } from './integrity.module.js';
export { CheckpointSigner, type Signed, type SignerParts } from './checkpoint-signer.js';
export { SigningKeyFile, SigningKeyRefused } from './key/signing-key-file.js';
export { holderOf } from './tree/holder-of.js';
export { LogTree, type HeldOutside, type LoggedCheckpoint, type TreeHead } from './tree/log-tree.js';
export { TreeOfLog } from './sqlite/tree-of-log.js';
export { recompute, type RecomputeParts } from './recompute/recompute.js';
export type { CheckpointFrom, IntegrityProblem, Recomputed } from './recompute/recomputed.js';
export { namesNone, type EvidenceAsked, type EvidenceMade } from './bundle/evidence.js';
export { PartTooLarge } from './bundle/zip-file.js';
export { standingOf, type CheckpointStanding } from './recompute/standing.js';
