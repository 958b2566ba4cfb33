/** How a checkpoint left the office. */
export type WayOut = 'downloaded' | 'printed' | 'sent';

/** A checkpoint that somebody outside holds. */
export type HeldOutside = Readonly<{ size: number; way: WayOut; holder: string; at: string }>;

export type IntegrityState = Readonly<{
  /** Events in the log. */
  size: number;
  /** The key in force as verifiers take it; absent before the first checkpoint. */
  key?: string;
  last?: Readonly<{ size: number; root: string; at: string }>;
  /** Whether the log still begins with what the last checkpoint says. */
  continues: boolean;
  held?: HeldOutside &
    Readonly<{
      /** Since it was written down. */
      minutes: number;
    }>;
  /** After how many days without a newer one outside the page warns. */
  limitDays: number;
  overdue: boolean;
}>;

export type Checkpoint = Readonly<{
  size: number;
  root: string;
  at: string;
  note: string;
  out: readonly Omit<HeldOutside, 'size'>[];
}>;

/** Newest first. `month`: YYYY-MM in Vietnam. */
export type CheckpointMonth = Readonly<{ month: string; checkpoints: readonly Checkpoint[] }>;

/** What is wrong with a log; indexes count events from 0. */
export type IntegrityProblem = Readonly<{
  kind: string;
  from?: 'log' | 'held' | 'tree';
  index?: number;
  after?: number;
  size?: number;
  nth?: number;
  position?: string;
}>;

export type IntegrityCheck = Readonly<{
  status: 'none' | 'running' | 'done' | 'failed';
  startedAt?: string;
  endedAt?: string;
  /** Events read so far, and how many there were at the start. */
  read?: number;
  expected?: number;
  /** When the largest checkpoint that was given for comparison was signed. */
  heldAt?: string;
  result?: Readonly<{
    events: number;
    checkpoints: number;
    held: readonly number[];
    keysLost: readonly string[];
    problems: readonly IntegrityProblem[];
  }>;
}>;
