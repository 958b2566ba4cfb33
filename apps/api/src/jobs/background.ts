import type { Provider } from '@nestjs/common';
import { exportParts } from '../exports/export-parts.js';
import { ExportsController } from '../exports/exports.controller.js';
import { CheckpointRounds } from '../integrity/checkpoint-rounds.js';
import { DueReorganisations } from '../organisation/due-reorganisations.js';
import { RunReactions } from '../run-reactions.js';
import { JobsController } from './jobs.controller.js';
import { Figures } from '../system/figures.js';
import { PeriodicWork } from './periodic-work.js';
import { RunJobs } from './run-jobs.js';
import { ShownRounds } from './shown-rounds.js';

/** What the program does by itself, and what people see of it. */
export const backgroundControllers = [JobsController, ExportsController];

export const backgroundWork: readonly Provider[] = [
  CheckpointRounds,
  DueReorganisations,
  PeriodicWork,
  RunJobs,
  RunReactions,
  ShownRounds,
  Figures,
  ...exportParts,
];
