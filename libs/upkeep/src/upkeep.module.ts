import { Module } from '@nestjs/common';
import { DropDeadJobHandler } from './commands/drop-dead-job.js';
import { RetryDeadJobHandler } from './commands/retry-dead-job.js';
import { RetryStuckReactionHandler } from './commands/retry-stuck-reaction.js';
import { RetryViewHandler } from './commands/retry-view.js';
import { SkipViewEventHandler } from './commands/skip-view-event.js';

/** Needs `Clock` and `Decisions` from a global module. */
@Module({
  providers: [
    RetryViewHandler,
    SkipViewEventHandler,
    RetryDeadJobHandler,
    DropDeadJobHandler,
    RetryStuckReactionHandler,
  ],
})
export class UpkeepModule {}
