import type { Decider, DomainEvent, Recorded } from '#kernel';

/** Folds a stream as it is read: what stands now, and the events that say so. */
export const stateOf = async <State, Event extends DomainEvent>(
  decider: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
  stream: AsyncIterable<Recorded<Event>>,
): Promise<{ state: State; events: readonly Recorded<Event>[] }> => {
  let state = decider.initial;
  const events: Recorded<Event>[] = [];
  for await (const event of stream) {
    state = decider.evolve(state, event);
    events.push(event);
  }
  return { state, events };
};
