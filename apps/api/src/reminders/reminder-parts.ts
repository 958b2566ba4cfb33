import { RemindersController } from './reminders.controller.js';
import { RunReminders } from './run-reminders.js';
import { ViewWatch } from './view-watch.js';

/** What calls to mind what is due, and shows it. */
export const reminderControllers = [RemindersController];

export const reminderParts = [RunReminders, ViewWatch];
