import type { Decider, DomainEvent, LocalDate } from '#kernel';

const dayOf = ({ data }: DomainEvent): unknown => 'occurredOn' in data && data.occurredOn;

/**
 * Unit that was answerable for a thing at the end of a day: what happened then counts there, whoever has it now. By
 * `occurredOn` of the events that moved it; before the first of them, the unit that began it.
 */
export const holderOn = <State, Event extends DomainEvent>(
  decider: Pick<Decider<State, never, Event>, 'initial' | 'evolve' | 'resource'>,
  history: readonly Event[],
  day?: LocalDate,
): string | undefined => {
  let state = decider.initial;
  let [last, holder]: readonly (string | undefined)[] = [];
  for (const event of history) {
    state = decider.evolve(state, event);
    const unit = decider.resource?.(state)?.unit;
    if (unit === undefined || unit === last) continue;
    const on = dayOf(event);
    const moved = day === undefined || (typeof on === 'string' && on <= day);
    if (holder === undefined || moved) holder = unit;
    last = unit;
  }
  return holder;
};
