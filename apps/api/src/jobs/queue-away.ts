import { JobsUnavailable } from '#jobs';
import { refuse } from '#kernel';
import type { JobRefusal } from './job-refusals.js';

/** What the queue was asked. @throws Refusal `job.queue-away` when it does not answer */
export const fromQueue = <T>(asked: Promise<T>): Promise<T> =>
  asked.catch((error: unknown) => {
    if (error instanceof JobsUnavailable) return refuse<JobRefusal>('job.queue-away');
    throw error;
  });
