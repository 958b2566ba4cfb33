import type { NewJob } from '#jobs';

export const EXPORT_JOB = 'write-export';

/** Ids only: what is asked for stands in the log. */
export const exportJob = (exportId: string, userId: string): NewJob => ({
  kind: EXPORT_JOB,
  id: exportId,
  data: { user: userId },
});
