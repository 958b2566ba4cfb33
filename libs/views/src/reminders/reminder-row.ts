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

/** With whoever is to do it today. */
export type HeldLine = ReminderLine & { holder: string | null };

/**
 * Who is to do it: whoever holds the case today, or nobody since it was handed over; of what is no case, and of what the
 * unit above is to urge, whom the reminder names. For a query with reminders as `r` and its case as `c`.
 */
export const HOLDER = 'CASE WHEN c.unit = r.unit THEN c.assignee ELSE r.assignee END';

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
