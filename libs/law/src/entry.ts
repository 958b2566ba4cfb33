import { refuse, type LocalDate } from '#kernel';
import type { Law } from './law.types.js';
import { addWorkingDays } from './working-days.js';

export type EntryRefusal = 'entry.in-the-future' | 'entry.late-without-reason';

const no = refuse<EntryRefusal>;

/** What an event keeps of its entry: the reason, when it was entered late. */
export type EntryNote = Readonly<{ lateReason?: string }>;

type Entry = Readonly<{
  /** The legal date: what is on the paper. */
  occurredOn: LocalDate;
  today: LocalDate;
  lateReason?: string | undefined;
  law: Law;
}>;

/** @throws Refusal `entry.in-the-future` (facts: today) */
export const checkNotInTheFuture = ({ occurredOn, today }: Pick<Entry, 'occurredOn' | 'today'>): void => {
  if (occurredOn > today) no('entry.in-the-future', { today });
};

/** The last day on which a fact may be entered without saying why so late. */
export const lastTimelyEntry = (law: Law, occurredOn: LocalDate): LocalDate =>
  addWorkingDays(law, occurredOn, law.ruleSet.settings.lateEntryWorkingDays);

/**
 * No entry lies in the future, and a late one (nhập muộn) says why.
 *
 * @returns the part to write into the event: `{ lateReason }` for a late entry, else `{}`
 * @throws Refusal `entry.in-the-future` (facts: today), `entry.late-without-reason` (facts: limit)
 */
export const checkEntry = ({ occurredOn, today, lateReason, law }: Entry): EntryNote => {
  checkNotInTheFuture({ occurredOn, today });
  const limit = lastTimelyEntry(law, occurredOn);
  if (today <= limit) return {};
  const reason = lateReason?.trim();
  return reason ? { lateReason: reason } : no('entry.late-without-reason', { limit });
};
