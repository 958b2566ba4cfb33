import { JobFailed, type NewJob } from './jobs.js';

/** How often a job is tried, and how long after each failure. Times in milliseconds. */
export type Retry = Readonly<{ tries: number; first: number; longest: number }>;

/** 2, 4, 8 … seconds, an hour at most: sixteen tries in about five hours, a night without the mail server. */
export const RETRY: Retry = { tries: 16, first: 2_000, longest: 3_600_000 };

/** @param failures how often it has failed, from 1 */
export const pauseAfter = ({ first, longest }: Retry, failures: number): number =>
  Math.min(longest, first * 2 ** Math.min(failures - 1, 30));

/** What is written down of an error: its message may hold anything, its name may not. */
export const codeOf = (error: unknown): string => {
  if (error instanceof JobFailed) return error.code;
  const name = error instanceof Error ? error.name : '';
  return `bug.${/^[A-Za-z]{1,60}$/.test(name) ? name : 'unknown'}`;
};

export const isHopeless = (error: unknown): boolean => error instanceof JobFailed && error.again === 'never';

/** The worker vanished with the job in hand, each time. */
export const WORKER_LOST = 'job.worker-lost';

/** Nobody here knows how to do it: an older or newer release added it. */
export const UNKNOWN_KIND = 'job.unknown-kind';

/** So long a try that failed is told of, and so many of them. */
export const FAILURES_MS = 24 * 3_600_000;
export const MOST_FAILURES = 1_000;

const KIND = /^[a-z][a-z-]{0,39}$/;
const ID = /^[^|:\s]{1,200}$/;

/** @throws RangeError for a name that one of the queues could not keep */
export const requireNames = ({ kind, id }: Pick<NewJob, 'kind' | 'id'>): void => {
  if (!KIND.test(kind) || !ID.test(id)) throw new RangeError(`${kind} ${id} is not a name for a job`);
};
