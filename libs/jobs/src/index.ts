export * from './jobs.js';
export { RETRY, type Retry } from './retry.js';
export { SqliteJobs, type SqliteJobsOptions } from './sqlite/sqlite-jobs.js';
