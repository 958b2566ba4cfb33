import type { DomainEvent } from '#kernel';
import type { DeadlineRecomputed } from './deadline-recomputed.js';
import type { DeadlineFact } from './deadline.types.js';

type FactsIn<Data extends object> = {
  [Field in keyof Data]-?: NonNullable<Data[Field]> extends DeadlineFact ? Field : never;
}[keyof Data];

/** Names under which the events of a stream carry a deadline: `DeadlineRecomputed.clock` is one of them. */
export type ClockName<Event extends DomainEvent> = Event extends DeadlineRecomputed
  ? never
  : FactsIn<Event['data']> & string;
