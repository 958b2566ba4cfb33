import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineClock } from '../../../../test/stand-in/machine-clock.js';
import { jobsContract } from '../contract.js';
import { SqliteJobs } from './sqlite-jobs.js';

jobsContract('the queue in SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-jobs-'));
  return {
    open: async (settings) => new SqliteJobs({ folder, clock: machineClock, poll: 20, ...settings }),
    dispose: async () => rmSync(folder, { recursive: true }),
  };
});
