import type { Decider, DomainEvent, LocalDate, UpcasterMap } from '#kernel';

/**
 * Somebody has opened more names of denouncers on one day than the office expects: the inspector hears of it, once a
 * day and person. How many there were in the end stands in the looks themselves.
 */
export type ManyIdentitiesViewed = DomainEvent<
  'ManyIdentitiesViewed',
  {
    /** User id of whoever opened them. */
    person: string;
    occurredOn: LocalDate;
    /** How many when it was noticed, and how many are expected at most. */
    count: number;
    limit: number;
  }
>;

export type CountReveals = Readonly<{ type: 'count' } & ManyIdentitiesViewed['data']>;

type Watch = Readonly<{ told: boolean }>;

export const revealWatchUpcasters: UpcasterMap<ManyIdentitiesViewed> = {};

/** Stream `revealwatch-<user id>-<day>`: that it has one event at most is what makes the alert the only one. */
export const revealWatchDecider: Decider<Watch, CountReveals, ManyIdentitiesViewed> = {
  category: 'revealwatch',
  initial: { told: false },
  decide: ({ told }, { person, occurredOn, count, limit }) =>
    told || count <= limit
      ? []
      : [{ type: 'ManyIdentitiesViewed', data: { person, occurredOn, count, limit } }],
  evolve: () => ({ told: true }),
};
