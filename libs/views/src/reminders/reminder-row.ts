import { localDate, present, type LocalDate } from '#kernel';
import type { ReminderRecord } from './reminders.view.js';

export type ReminderRow = Readonly<{
  reminderId: string;
  unit: string;
  unitName: string;
  kind: string;
  about: string;
  /** Number of the case, where it is one of the ordinary lists. */
  code?: string;
  summary?: string;
  clock?: string;
  day: LocalDate;
  week: number;
  assignee?: string;
  raisedOn: LocalDate;
}>;

export type ReminderLine = ReminderRecord & {
  unitName: string | null;
  code: string | null;
  summary: string | null;
};

export const reminderRow = (line: ReminderLine): ReminderRow => ({
  reminderId: line.reminderId,
  unit: line.unit,
  unitName: line.unitName ?? line.unit,
  kind: line.kind,
  about: line.about,
  ...present({
    code: line.code ?? undefined,
    summary: line.summary ?? undefined,
    clock: line.clock ?? undefined,
    assignee: line.assignee ?? undefined,
  }),
  day: localDate(line.day),
  week: line.week,
  raisedOn: localDate(line.raisedOn),
});
