/** What work in the background refuses. */
export type JobRefusal = 'job.unknown' | 'job.still-stuck' | 'job.queue-away';
