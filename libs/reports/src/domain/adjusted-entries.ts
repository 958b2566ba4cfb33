import type { Adjustment, LocalDate } from '#kernel';
import type { Asked } from './items/asked.js';
import { inPeriod } from './items/asked.js';
import type { Gathered } from './items/items.js';

/** A fact that was entered into a closed period, with the paper that allows it (điều chỉnh số liệu). */
export type AdjustedEntry = Adjustment &
  Readonly<{
    /** Stream that the fact is about, and what was recorded. */
    id: string;
    type: string;
    /** Its legal date. */
    on: LocalDate;
    recordedOn: LocalDate;
  }>;

/**
 * What a report owes those before it: entered within its period, for days before the period began. The closed reports
 * stay as they were; here is said what they did not know.
 */
export const adjustedIn = (
  entries: readonly AdjustedEntry[],
  gathered: Gathered,
  { period, inScope }: Asked,
): readonly AdjustedEntry[] =>
  entries.filter(({ id, on, recordedOn }) => {
    if (on >= period.from || !inPeriod(recordedOn, period)) return false;
    const holder = holderOf(id, gathered);
    return holder !== undefined && inScope(holder);
  });

const holderOf = (id: string, { letters, cases, visits, sessions }: Gathered): string | undefined => {
  const known = letters.get(id) ?? cases.get(id);
  if (known) return known.holder;
  const [first] = [...visits, ...sessions].find(({ name }) => name === id)?.facts ?? [];
  return first && 'unit' in first ? first.unit : undefined;
};
