import type { Decider, DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact, DeadlineRecomputed, Law } from '#law';
import { countAnew, differs } from './count-anew.js';

/** The clocks of any stream, by the name under which its events carry them. */
export type Clocks = Readonly<Record<string, DeadlineFact>>;

export type Recompute = Readonly<{
  clock: string;
  occurredOn: LocalDate;
  /** The law that is in force now, and the one by which the clock was counted. */
  law: Law;
  was: Law;
  /** Stream and number of what was confirmed, e.g. `calendar-vn@7`. */
  cause: string;
}>;

const decide = (
  clocks: Clocks,
  { clock, occurredOn, law, was, cause }: Recompute,
): readonly DeadlineRecomputed[] => {
  const before = clocks[clock];
  if (!before) return [];
  const after = countAnew(law, was, before);
  if (!differs(before, after)) return [];
  return [{ type: 'DeadlineRecomputed', data: { occurredOn, clock, before, after, cause } }];
};

const evolve = (clocks: Clocks, { type, data }: DomainEvent): Clocks => {
  if (type === 'DeadlineRecomputed') {
    const { clock, after } = data as DeadlineRecomputed['data'];
    return { ...clocks, [clock]: after };
  }
  const facts = Object.entries(data).filter((entry): entry is [string, DeadlineFact] => isFact(entry[1]));
  return facts.length === 0 ? clocks : { ...clocks, ...Object.fromEntries(facts) };
};

/** A clock as any event of any noun carries it. */
const isFact = (value: unknown): value is DeadlineFact =>
  typeof value === 'object' &&
  value !== null &&
  ['rule', 'from', 'raw', 'due', 'ruleSet', 'calendar'].every((field) => field in value);

/**
 * Counts the clocks of one stream anew, whatever its noun: the stream's own decider says what may be done with it,
 * this one only that a changed law moves its dates.
 *
 * @param category that of the stream, e.g. `petition`
 */
export const clocksDecider = (
  category: string,
): Decider<Clocks, Recompute, DomainEvent | DeadlineRecomputed> => ({
  category,
  initial: {},
  decide,
  evolve,
});
