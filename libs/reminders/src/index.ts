export * from './commands/raise-reminder.js';
export * from './commands/see-reminder.js';
export { isOfficeHour, LONGEST_WAIT_MS, nextLook } from './domain/office-hours.js';
export * from './domain/reminders-due.js';
export type * from './domain/reminder.events.js';
export {
  reminderDecider,
  reminderTransitions,
  type ReminderCommand,
  type ReminderRefusal,
} from './domain/reminder.js';
export { reminderUpcasters } from './domain/reminder.upcasters.js';
export { raisedBy, reminderIdOf, type FoundReminder } from './reminder-id.js';
export * from './reminder-jobs.js';
export { RemindersModule } from './reminders.module.js';
export { ReminderSweep, type SweepOptions } from './sweep.js';
export { Watch } from './watch.js';
