import { eventId, type Who } from '#event-store';
import type { DueReminder } from './domain/reminders-due.js';

/** A reminder that is to be recorded. */
export type FoundReminder = DueReminder & Readonly<{ reminderId: string }>;

/**
 * Names a reminder by all that it is about, so that the same one has the same stream whoever finds it, however
 * often. A case that was handed over or a day that moved is another reminder.
 */
export const reminderIdOf = ({ kind, about, clock = '', day, week = 0, unit }: DueReminder): string =>
  eventId(['reminder', kind, about, clock, day, week, unit].join('|'), 0);

/** Nobody raises a reminder: the product does, for the unit. */
export const raisedBy = ({ reminderId, unit }: FoundReminder): Who => {
  const commandId = `remind:${reminderId}`;
  return { actor: 'reaction:remind', unit, commandId, correlationId: commandId };
};
