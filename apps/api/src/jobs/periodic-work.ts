import { Injectable } from '@nestjs/common';
import type { Round } from '#jobs';
import { DueApprovals } from '../approvals/due-approvals.js';
import { ExportRounds } from '../exports/export-rounds.js';
import { CheckpointRounds } from '../integrity/checkpoint-rounds.js';
import { LookForNotices } from '../notices/look-for-notices.js';
import { DueReorganisations } from '../organisation/due-reorganisations.js';
import { RunReminders } from '../reminders/run-reminders.js';

/** Everything that comes round (việc định kỳ). A node that does none of it knows what the others do all the same. */
@Injectable()
export class PeriodicWork {
  readonly rounds: readonly Round[];

  constructor(
    reminders: RunReminders,
    reorganisations: DueReorganisations,
    approvals: DueApprovals,
    exports: ExportRounds,
    notices: LookForNotices,
    checkpoints: CheckpointRounds,
  ) {
    this.rounds = [
      reminders.round,
      reorganisations.round,
      approvals.round,
      exports.round,
      checkpoints.round,
      ...notices.rounds,
    ];
  }
}
