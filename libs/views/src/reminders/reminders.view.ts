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

export const reminders: Table<ReminderRecord> = {
  name: 'reminders',
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
};

/** nhắc việc: what was called to mind, and whether somebody has seen it. */
export const remindersView: View<ReminderEvent> = {
  name: 'reminders',
  version: 2,
  tables: [reminders],
  indexes: [
    'CREATE INDEX unseen_reminders ON reminders (raisedOn, reminderId) WHERE seenOn IS NULL',
    'CREATE INDEX unseen_in_unit ON reminders (unit, raisedOn, reminderId) WHERE seenOn IS NULL',
    'CREATE INDEX reminders_about ON reminders (about)',
  ],
  on: {
    ReminderRaised: (write, { data }) => {
      const {
        reminderId,
        unit,
        kind,
        about,
        clock = null,
        day,
        week = 0,
        assignee = null,
        occurredOn,
      } = data;
      const raised = { reminderId, unit, kind, about, clock, day, week, assignee, raisedOn: occurredOn };
      write.put(reminders, { ...raised, seenOn: null });
    },
    ReminderSeen: (write, { data: { reminderId, occurredOn } }) => {
      const reminder = write.get(reminders, reminderId);
      if (reminder) write.put(reminders, { ...reminder, seenOn: occurredOn });
    },
  },
};
