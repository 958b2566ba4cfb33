import type { Position } from '#kernel';

/** Where a checkpoint comes from: it stands in the log, or somebody gave it who kept it outside. */
export type CheckpointFrom = 'log' | 'held';

/** What is wrong with a log. Indexes count events from 0. */
export type IntegrityProblem =
  /** The event at this index is not the one over which the tree was made. */
  | Readonly<{ kind: 'event-changed'; index: number; position: Position }>
  /** Something in front of `size` was changed, and nothing in front of `after`. */
  | Readonly<{ kind: 'checkpoint-differs'; from: CheckpointFrom; after: number; size: number }>
  /** The log has fewer events than the checkpoint or the tree is over: its end was cut off, or an older one was put back. */
  | Readonly<{ kind: 'log-too-short'; from: CheckpointFrom | 'tree'; size: number }>
  /** No key of this log has signed it. */
  | Readonly<{ kind: 'not-signed'; from: CheckpointFrom; size: number }>
  /** What was held outside is of another log, or no checkpoint at all. */
  | Readonly<{ kind: 'not-of-this-log'; nth: number }>
  /** A key took the place of another that did not sign for it. */
  | Readonly<{ kind: 'key-not-bound'; vkey: string }>
  /** An event of a key or a checkpoint cannot be read any more. */
  | Readonly<{ kind: 'not-readable'; position: Position }>;

/** What reading the whole log once more has shown (kiểm tra toàn vẹn). */
export type Recomputed = Readonly<{
  /** Events that were read, from 0 on. */
  events: number;
  /** Root over them, in hex. */
  root: string;
  /** Checkpoints in the log that agree with it. */
  checkpoints: number;
  /** Sizes of those that were held outside and agree with it. */
  held: readonly number[];
  /** Keys that nothing but the log's word binds to the one before: it was declared lost. */
  keysLost: readonly string[];
  /** Empty: the log is whole, as far as what was held outside goes. */
  problems: readonly IntegrityProblem[];
}>;
