import type { DomainEvent } from './event.js';

/** What a permission is asked about. Taken from the stream itself, so that it is never out of date. */
export type Resource = Readonly<{
  unit: string;
  assignee?: string;
  /** User ids for whom the thing does not exist, whatever their role: the accused, and who declared a conflict. */
  excluded?: readonly string[];
  /** User ids of those who verify it: a verifier has only the things of which they are one. */
  members?: readonly string[];
  /** True when the head of the unit is among the excluded: what a head decides is then the superior's. */
  raised?: boolean;
}>;

/**
 * The whole behaviour of one kind of stream, as three pure functions.
 *
 * `decide` answers "may this happen, and what has then happened?"; `evolve` answers "what do we
 * know now?". Neither reads a clock, a database or a random number: whatever they need is in the
 * command. That is what makes every rule testable as given / when / then.
 */
export interface Decider<State, Command, Event extends DomainEvent> {
  /** Stream names are `<category>-<id>`. */
  readonly category: string;
  readonly initial: State;
  /** @throws Refusal when a rule forbids the command. An empty array means "already so": not an error. */
  decide(state: State, command: Command): readonly Event[];
  evolve(state: State, event: Event): State;
  /** Whose thing it is. `undefined` while the stream is empty: then the caller was checked beforehand. */
  resource?(state: State): Resource | undefined;
}

export const fold = <State, Event extends DomainEvent>(
  decider: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
  history: Iterable<Event>,
): State => {
  let state = decider.initial;
  for (const event of history) state = decider.evolve(state, event);
  return state;
};

/** Makes the compiler list every union member a `switch` forgot. */
export const assertNever = (value: never): never => {
  throw new TypeError(`unhandled case: ${JSON.stringify(value)}`);
};
