import type { DomainEvent } from '#kernel';
import type { Fact } from '../domain/facts/fact.types.js';

// A method's parameter is bivariant: so one list may hold what is made of different events.
type Entry<E extends DomainEvent> = { lift(data: E['data'], subject: string): readonly Fact[] }['lift'];

/** What the forms make of an event: none, one or several facts. `subject` is the name of its stream. */
export type Lift<E extends DomainEvent> = {
  readonly [Type in E['type']]?: Entry<Extract<E, { type: Type }>>;
};

export type AnyLift = Readonly<Record<string, Entry<DomainEvent> | undefined>>;
