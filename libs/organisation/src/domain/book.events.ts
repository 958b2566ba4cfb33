import type { DomainEvent, LocalDate } from '#kernel';

/** One number of a register (sổ) of a unit and year was given to one thing; numbers have no gaps. */
export type NumberTaken = DomainEvent<
  'NumberTaken',
  { book: string; number: number; takenBy: string; occurredOn: LocalDate }
>;

export type BookEvent = NumberTaken;
