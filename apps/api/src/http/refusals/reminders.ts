import type { ReminderRefusal } from '#reminders';
import type { RefusalTable } from './row.js';

/** Reminders (nhắc việc). */
export const remindersRefusals: RefusalTable<ReminderRefusal> = {
  'reminder.unknown': [404, 'Không tìm thấy', 'Not found'],
};
