import type { Decider, LocalDate } from '#kernel';
import type { BookEvent } from './book.events.js';

export type BookCommand = Readonly<{ type: 'take'; book: string; takenBy: string; occurredOn: LocalDate }>;

/** Whose number n is stands at index n - 1: without gaps by construction. */
export type Book = readonly string[];

const decide = (book: Book, { book: id, takenBy, occurredOn }: BookCommand): readonly BookEvent[] => {
  if (book.includes(takenBy)) return [];
  return [{ type: 'NumberTaken', data: { book: id, number: book.length + 1, takenBy, occurredOn } }];
};

/** The number that this thing has; `undefined` when it has none yet. */
export const numberOf = (book: Book, takenBy: string): number | undefined => {
  const index = book.indexOf(takenBy);
  return index === -1 ? undefined : index + 1;
};

/** Many at once: a book has tens of thousands of numbers, and a copy for each would be a copy too many. */
export const continued = (book: Book, events: readonly BookEvent[]): Book => [
  ...book,
  ...events.map(({ data }) => data.takenBy),
];

/** One register of numbers (sổ), stream `book-<unit>-<year>-<kind>`. */
export const bookDecider: Decider<Book, BookCommand, BookEvent> = {
  category: 'book',
  initial: [],
  decide,
  evolve: (book, event) => continued(book, [event]),
};
