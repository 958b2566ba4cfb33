import { Module } from '@nestjs/common';
import { RetryViewHandler } from './commands/retry-view.js';
import { SkipViewEventHandler } from './commands/skip-view-event.js';

/** Needs `Clock` and `Decisions` from a global module. */
@Module({ providers: [RetryViewHandler, SkipViewEventHandler] })
export class UpkeepModule {}
