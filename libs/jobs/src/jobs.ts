/** Ids and numbers only: a queue is kept in clear text, so no name, no address and no text of a citizen. */
export type JobData = Readonly<Record<string, string | number>>;

export type NewJob = Readonly<{
  /** Which handler it is for: lower case words with hyphens. */
  kind: string;
  /** Unique within its kind, for as long as the job is known. No `|` and no `:`. */
  id: string;
  data: JobData;
  /** Not to be begun before this instant: UTC, ISO 8601. However far off: no timer waits for it. */
  notBefore?: string;
  /** How many seconds its id stays taken, at least, after it is done; without it, it is free at once. */
  remember?: number;
}>;

/** A job in hand. */
export type Job = Readonly<{
  kind: string;
  id: string;
  data: JobData;
  /** 1 for the first try; a worker that vanished with the job in hand has used one up. */
  attempt: number;
}>;

/**
 * Does the job. It may be called twice for one job (a worker that stood still, a lost answer), so what it does is
 * named by the job's id, and the log or the receiver makes the second time harmless.
 *
 * @throws JobFailed when trying again is of no use or has a reason of its own; any other error is tried again, too
 */
export type JobHandler = (job: Job, signal: AbortSignal) => Promise<void>;

export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** A job that is left to a person (thư chết): every try has failed, or there was no use in trying. */
export type DeadJob = Readonly<{
  kind: string;
  id: string;
  data: JobData;
  attempts: number;
  /** Code of the last failure: that of a `JobFailed`, `job.worker-lost`, or `bug.<error name>`; never a message. */
  code: string;
  /** Since when it lies there: UTC, ISO 8601. */
  since: string;
}>;

/** A try that failed (lần thử hỏng), whatever became of the job since. */
export type FailedTry = Readonly<{
  kind: string;
  id: string;
  /** 1 for the first. */
  attempt: number;
  /** As of a dead job: never a message. */
  code: string;
  /** UTC, ISO 8601. */
  at: string;
  /** It was the last one: the job was left to a person. */
  last: boolean;
}>;

/** How periodic work (việc định kỳ) went when it was last done, by whichever node. Instants: UTC, ISO 8601. */
export type RoundRun = Readonly<{
  /** Kind of its jobs. */
  kind: string;
  /** Length of a turn in milliseconds. */
  every: number;
  /** When it began. */
  at: string;
  /** How long it took, in milliseconds. */
  took: number;
  /** Why it failed; absent: it went well. */
  code?: string;
  /** When it comes round again. */
  due: string;
}>;

export type JobCounts = Readonly<{ waiting: number; delayed: number; running: number; dead: number }>;

/** The same of one kind. */
export type KindCounts = JobCounts &
  Readonly<{
    kind: string;
    /** Since when the one that waits longest could have been begun: UTC, ISO 8601; absent where none waits. */
    oldestDue?: string;
  }>;

export type WorkOptions = Readonly<{
  /** Jobs in hand at the same time. */
  concurrency?: number;
  /** Told of every failed try, with its code; the error's own message stays here. */
  report?: (job: Job, code: string) => void;
}>;

export type JobWorker = Readonly<{
  /** Takes no more jobs and waits for those in hand; their `signal` is aborted at once. */
  stop(): Promise<void>;
}>;

/**
 * The port to the queue. It does what was asked at least once, soon or at its time; it is no place to keep anything:
 * whoever adds a job can tell from the log that it is still to be done and adds it again, under the same id.
 */
export abstract class Jobs {
  /**
   * Adds those whose id is free; the others are there already: waiting, in hand, dead, or remembered as done.
   *
   * @returns how many were new
   * @throws JobsUnavailable when the queue does not answer; some may have been added
   */
  abstract add(jobs: readonly NewJob[]): Promise<number>;

  /** Does jobs of these kinds until stopped, also over outages of the queue. Several workers share the jobs. */
  abstract work(handlers: JobHandlers, options?: WorkOptions): JobWorker;

  /** Oldest first. @throws JobsUnavailable */
  abstract dead(most?: number): Promise<readonly DeadJob[]>;

  /** @returns undefined when it is not among the dead @throws JobsUnavailable */
  abstract deadOne(kind: string, id: string): Promise<DeadJob | undefined>;

  /** A dead job gets all its tries again. @returns false when it is not among the dead @throws JobsUnavailable */
  abstract retry(kind: string, id: string): Promise<boolean>;

  /** Takes a dead job away for good. @returns false when it is not among the dead @throws JobsUnavailable */
  abstract drop(kind: string, id: string): Promise<boolean>;

  /** @throws JobsUnavailable */
  abstract counts(): Promise<JobCounts>;

  /**
   * By kind, in the order of their names. Where there are very many jobs, the ten thousand first of each state count.
   *
   * @throws JobsUnavailable
   */
  abstract kinds(): Promise<readonly KindCounts[]>;

  /**
   * Tries that failed, newest first: of the last day, the thousand newest of it at most.
   *
   * @throws JobsUnavailable
   */
  abstract failures(most?: number): Promise<readonly FailedTry[]>;

  /** Writes down how a round went; of each kind the last one is kept. @throws JobsUnavailable */
  abstract noteRound(run: RoundRun): Promise<void>;

  /** In the order of their kinds; none that was not done since the queue was made. @throws JobsUnavailable */
  abstract rounds(): Promise<readonly RoundRun[]>;

  /** Forgets how all other rounds went: what is no longer done is not missed. @throws JobsUnavailable */
  abstract keepRounds(kinds: readonly string[]): Promise<void>;

  /** Workers must be stopped first. */
  abstract close(): Promise<void>;
}

/** The queue does not answer. Nothing is lost by that: the log still knows what is to be done. */
export class JobsUnavailable extends Error {
  override readonly name = 'JobsUnavailable';
}

/** A handler's word for why it failed. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
  constructor(
    /** `noun.reason`; goes to the list of the dead, the log lines and the page. */
    readonly code: string,
    /** `never`: no use in trying again. */
    readonly again: 'later' | 'never' = 'later',
  ) {
    super(code);
  }
}
