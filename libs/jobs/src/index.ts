export * from './jobs.js';
export { isMissing, Rounds, type Round, type RoundsOptions } from './rounds.js';
export { openBullJobs } from './bullmq/open.js';
export type { BullJobsOptions } from './bullmq/options.js';
export { RETRY, type Retry } from './retry.js';
export { SqliteJobs, type SqliteJobsOptions } from './sqlite/sqlite-jobs.js';
export { JOBS_FORMAT } from './sqlite/jobs-file.js';
