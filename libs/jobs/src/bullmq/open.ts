import type { Jobs } from '../jobs.js';
import type { BullJobsOptions } from './options.js';

/** Loads the client only where a server is configured. */
export const openBullJobs = async (options: BullJobsOptions): Promise<Jobs> => {
  const { BullJobs } = await import('./bull-jobs.js');
  return new BullJobs(options);
};
