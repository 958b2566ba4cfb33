import { Module } from '@nestjs/common';
import { RaiseReminderHandler } from './commands/raise-reminder.js';
import { SeeReminderHandler } from './commands/see-reminder.js';

/** Needs `Decisions` and `Clock` from a global module of the application. */
@Module({ providers: [RaiseReminderHandler, SeeReminderHandler] })
export class RemindersModule {}
