import type { Provider } from '@nestjs/common';
import { exportParts } from '../exports/export-parts.js';
import { ExportsController } from '../exports/exports.controller.js';
import { DueReorganisations } from '../organisation/due-reorganisations.js';
import { RunReactions } from '../run-reactions.js';
import { JobsController } from './jobs.controller.js';
import { RunJobs } from './run-jobs.js';

/** What the program does by itself, and what people see of it. */
export const backgroundControllers = [JobsController, ExportsController];

export const backgroundWork: readonly Provider[] = [
  DueReorganisations,
  RunJobs,
  RunReactions,
  ...exportParts,
];
