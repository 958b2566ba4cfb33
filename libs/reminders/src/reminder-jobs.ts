import { JobFailed, JobsUnavailable, type JobHandler, type Jobs, type NewJob } from '#jobs';
import { localDate, type Clock } from '#kernel';
import type { ReminderKind } from './domain/reminder.events.js';
import type { FoundReminder } from './reminder-id.js';

export const REMINDER_JOB = 'reminder';

type Raise = (found: FoundReminder) => Promise<Readonly<{ repeated: boolean }>>;

const KINDS: Readonly<Record<ReminderKind, true>> = {
  'due-soon': true,
  'due-today': true,
  overdue: true,
  'commitment-broken': true,
  stale: true,
  'lower-level-overdue': true,
  'takeover-ground': true,
  'in-force': true,
};

export type HandOverOptions = Readonly<{
  jobs: Jobs;
  clock: Clock;
  /** Records it at once. */
  raise: Raise;
  /** Seeded defect, for the test that must catch it: what was added once is never added again. */
  fault?: 'adds-once';
}>;

/**
 * One job a reminder, named by the reminder: what is in the queue already is not added again, and what the queue has
 * lost is. While the queue is away they are recorded at once, by whoever looked.
 */
export const handOverTo = ({ jobs, clock, raise, fault }: HandOverOptions) => {
  const added = new Set<string>();
  return async (found: readonly FoundReminder[]): Promise<number> => {
    const wanted = fault === 'adds-once' ? found.filter(({ reminderId }) => !added.has(reminderId)) : found;
    for (const { reminderId } of wanted) added.add(reminderId);
    try {
      return await jobs.add(wanted.map((one) => jobOf(one, clock)));
    } catch (error) {
      if (!(error instanceof JobsUnavailable)) throw error;
      return raiseAll(wanted, raise);
    }
  };
};

/** @returns how many stood not in the log yet */
export const raiseAll = async (found: readonly FoundReminder[], raise: Raise): Promise<number> => {
  let raised = 0;
  for (const one of found) if (!(await raise(one)).repeated) raised += 1;
  return raised;
};

/**
 * Records the reminder of a job. One that has lain over night is let go: whether it holds still is found out by the
 * next look, which adds it again.
 */
export const reminderHandler =
  (clock: Clock, raise: Raise): JobHandler =>
  async ({ id, data }) => {
    if (data['on'] !== clock.today()) return;
    const kind = String(data['kind']);
    if (!isKind(kind)) throw new JobFailed('reminder.unknown-kind', 'never');
    const text = (name: string): string => String(data[name]);
    await raise({
      reminderId: id,
      kind,
      about: text('about'),
      day: localDate(text('day')),
      unit: text('unit'),
      ...(data['clock'] !== undefined && { clock: text('clock') }),
      ...(data['week'] !== undefined && { week: Number(data['week']) }),
      ...(data['assignee'] !== undefined && { assignee: text('assignee') }),
    });
  };

const isKind = (text: string): text is ReminderKind => Object.hasOwn(KINDS, text);

const jobOf = ({ reminderId, ...data }: FoundReminder, clock: Clock): NewJob => ({
  kind: REMINDER_JOB,
  id: reminderId,
  data: { ...data, on: clock.today() },
});
