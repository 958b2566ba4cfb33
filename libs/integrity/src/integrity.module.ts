import { Module } from '@nestjs/common';
import { TakeCheckpointOutHandler } from './commands/take-checkpoint-out.js';
import { TakeEvidenceHandler } from './commands/take-evidence.js';

/** Needs `Clock` and `Decisions` from a global module. */
@Module({ providers: [TakeCheckpointOutHandler, TakeEvidenceHandler] })
export class IntegrityModule {}
