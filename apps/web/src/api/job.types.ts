export type DeadJob = Readonly<{ kind: string; id: string; attempts: number; code: string; since: string }>;

export type StuckEvent = Readonly<{
  reaction: string;
  eventId: string;
  stream: string;
  code: string;
  at: string;
}>;

export type JobKind = Readonly<{
  kind: string;
  waiting: number;
  delayed: number;
  running: number;
  dead: number;
  oldestDue?: string;
}>;

/** Periodic work of all nodes together; milliseconds, and instants in UTC. */
export type JobRound = Readonly<{
  kind: string;
  every: number;
  state: 'well' | 'failed' | 'missing' | 'new';
  at?: string;
  took?: number;
  code?: string;
  due?: string;
}>;

export type FailedTry = Readonly<{
  kind: string;
  id: string;
  attempt: number;
  code: string;
  at: string;
  last: boolean;
}>;

export type BackgroundWork = Readonly<{
  counts: Readonly<{ waiting: number; delayed: number; running: number }>;
  kinds: readonly JobKind[];
  rounds: readonly JobRound[];
  failures: readonly FailedTry[];
  dead: readonly DeadJob[];
  stuck: readonly StuckEvent[];
}>;
