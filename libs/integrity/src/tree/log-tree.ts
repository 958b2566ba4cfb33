import type { EvidenceAsked, EvidenceMade } from '../bundle/evidence.js';
import type { WayOut } from '../domain/checkpoint.events.js';
import type { Recomputed } from '../recompute/recomputed.js';

/** A checkpoint that stands in the log. */
export type LoggedCheckpoint = Readonly<{
  size: number;
  /** In hex. */
  root: string;
  /** The whole signed note. */
  note: string;
  /** When it was signed: UTC, ISO 8601. */
  at: string;
  /** In which stream it stands. */
  stream: string;
}>;

/** A checkpoint that somebody outside holds. `at`: UTC, ISO 8601, when it was written down. */
export type HeldOutside = Readonly<{ size: number; way: WayOut; holder: string; at: string }>;

/** How far the tree over the log has come, and what stands in the log about it. */
export type TreeHead = Readonly<{
  size: number;
  /** In hex. */
  root: string;
  /** Id of the first event of the log; absent: it is empty. */
  firstEvent?: string;
  /** Events up to the newest that is not of a key or a checkpoint. */
  others: number;
  /** The key in force as the log has it (vkey). */
  key?: string;
  last?: LoggedCheckpoint;
  /** Whether the tree at the size of the last checkpoint has its root. */
  continues: boolean;
  /** The newest checkpoint that somebody outside holds. */
  held?: HeldOutside;
}>;

/** The tree over the log (cây Merkle), wherever it is kept and whoever computes it. */
export abstract class LogTree {
  /** Reads the log on to its end. @throws StoreUnavailable */
  abstract reach(): Promise<TreeHead>;

  /** The newest checkpoints in the log, newest first. @throws StoreUnavailable */
  abstract checkpoints(most: number): Promise<readonly LoggedCheckpoint[]>;

  /**
   * That the first leaves are what they were: RFC 9162, 2.1.4, in hex.
   *
   * @throws RangeError when the log has not so many
   * @throws StoreUnavailable
   */
  abstract consistency(first: number, second: number): Promise<readonly string[]>;

  /**
   * Reads the whole log once more, against the tree as it was kept.
   *
   * @param held signed notes that were kept outside
   * @param told called now and then with the number of events that were read
   * @throws StoreUnavailable
   */
  abstract recompute(held: readonly string[], told?: (events: number) => void): Promise<Recomputed>;

  /** Writes a bundle of evidence. @throws Refusal, StoreUnavailable as `makeEvidence` does */
  abstract evidence(asked: EvidenceAsked, told?: (events: number) => void): Promise<EvidenceMade>;

  abstract close(): Promise<void>;
}
