import type { UpcasterMap } from '#kernel';
import type { ReminderEvent } from './reminder.events.js';

/** One function a step, oldest first; all types are still at v1. Never edit a step that has shipped. */
export const reminderUpcasters: UpcasterMap<ReminderEvent> = {};
