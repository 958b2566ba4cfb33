import type { ReminderEvent } from '#reminders';
import type { Table, View } from '../view.js';

export type ReminderRecord = {
  reminderId: string;
  unit: string;
  kind: string;
  about: string;
  clock: string | null;
  day: string;
  week: number;
  assignee: string | null;
  raisedOn: string;
  seenOn: string | null;
};

const text = 'TEXT NOT NULL';

const reminderTable = (name: string): Table<ReminderRecord> => ({
  name,
  key: ['reminderId'],
  columns: {
    reminderId: text,
    unit: text,
    kind: text,
    about: text,
    clock: 'TEXT',
    day: text,
    week: 'INTEGER NOT NULL',
    assignee: 'TEXT',
    raisedOn: text,
    seenOn: 'TEXT',
  },
});

const reminders = reminderTable('reminders');

/** Lies in the confidential file: that there is something to be reminded of would tell that there is a case. */
export const denunciationReminders = reminderTable('denunciation_reminders');

const isDenunciation = (about: string): boolean => about.startsWith('denunciation-');

const keep = (
  table: Table<ReminderRecord>,
  takes: (about: string) => boolean,
): View<ReminderEvent>['on'] => ({
  ReminderRaised: (write, { data }) => {
    const { reminderId, unit, kind, about, clock = null, day, week = 0, assignee = null } = data;
    if (!takes(about)) return;
    const raised = { reminderId, unit, kind, about, clock, day, week, assignee, raisedOn: data.occurredOn };
    write.put(table, { ...raised, seenOn: null });
  },
  ReminderSeen: (write, { data: { reminderId, occurredOn } }) => {
    const reminder = write.get(table, reminderId);
    if (reminder) write.put(table, { ...reminder, seenOn: occurredOn });
  },
});

/** nhắc việc: what was called to mind, and whether somebody has seen it. */
export const remindersView: View<ReminderEvent> = {
  name: 'reminders',
  version: 3,
  tables: [reminders],
  indexes: [
    'CREATE INDEX unseen_reminders ON reminders (raisedOn, reminderId) WHERE seenOn IS NULL',
    'CREATE INDEX unseen_in_unit ON reminders (unit, raisedOn, reminderId) WHERE seenOn IS NULL',
    'CREATE INDEX reminders_about ON reminders (about)',
  ],
  on: keep(reminders, (about) => !isDenunciation(about)),
};

/** nhắc việc of denunciations, in their own file. */
export const denunciationRemindersView: View<ReminderEvent> = {
  name: 'denunciation-reminders',
  version: 1,
  tables: [denunciationReminders],
  indexes: [
    'CREATE INDEX unseen_denunciation_reminders ON denunciation_reminders (raisedOn, reminderId) WHERE seenOn IS NULL',
  ],
  on: keep(denunciationReminders, isDenunciation),
};
