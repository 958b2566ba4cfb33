import { deadJobContract } from './contract/dead-jobs.js';
import { failureContract } from './contract/failures.js';
import { oneJobContract } from './contract/one-job.js';
import { QueueUnderTest, type JobsUnderTest } from './contract/queue-under-test.js';
import { roundContract } from './contract/rounds.js';
import { workerContract } from './contract/workers.js';

/** What every queue must do. */
export const jobsContract = (name: string, create: () => Promise<JobsUnderTest>): void => {
  const on = new QueueUnderTest(name, create);
  oneJobContract(on);
  failureContract(on);
  deadJobContract(on);
  workerContract(on);
  roundContract(on);
};
