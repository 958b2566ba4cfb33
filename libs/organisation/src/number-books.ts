import { RevisionConflict, type EventStore } from '#event-store';
import {
  CaseNumbers,
  refuse,
  type Clock,
  type LocalDate,
  type NumberRequest,
  type SeriesNumbers,
  type SeriesRequest,
} from '#kernel';
import { bookDecider, continued, numberOf, type Book } from './domain/book.js';
import type { BookEvent } from './domain/book.events.js';
import { formatCode, shortOf } from './domain/code.js';
import type { UnitRefusal } from './domain/unit.js';
import type { Units } from './units.js';

type Taking = Readonly<{
  book: string;
  takenBy: string;
  on: LocalDate;
  actor: string;
  correlationId: string;
}>;

/**
 * The registers (sổ). Unlike other streams a book is long and hot, so what was read of it is kept in
 * memory and only the rest is read again; the appended revision still decides, so another process
 * that takes numbers from the same book is safe, only slower.
 */
export class NumberBooks extends CaseNumbers implements SeriesNumbers {
  private readonly read = new Map<string, Book>();
  private readonly shorts = new Map<string, string>();
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly units: Units,
  ) {
    super();
  }

  async take({ unit, kind, on, takenBy, actor, correlationId }: NumberRequest): Promise<string> {
    const year = on.slice(0, 4);
    const short = await this.shortOfUnit(unit, { on, actor, correlationId });
    const book = `${unit}-${year}-${kind}`;
    return formatCode(kind, short, year, await this.number({ book, takenBy, on, actor, correlationId }));
  }

  inSeries({ unit, series, on, takenBy, actor, correlationId }: SeriesRequest): Promise<number> {
    const book = `${unit}-${on.slice(0, 4)}-so-${series}`;
    return this.number({ book, takenBy, on, actor, correlationId });
  }

  /** A short code that no other unit has: the wish, or the wish with a number behind it. */
  async short(wish: string, unit: string, by: Omit<Taking, 'book' | 'takenBy'>): Promise<string> {
    const number = await this.number({ book: `short-${wish}`, takenBy: unit, ...by });
    return number === 1 ? wish : `${wish}${number}`;
  }

  private async shortOfUnit(unit: string, by: Omit<Taking, 'book' | 'takenBy'>): Promise<string> {
    const cached = this.shorts.get(unit);
    if (cached !== undefined) return cached;
    const known = await this.units.established(unit);
    if (!known) return refuse<UnitRefusal>('unit.unknown', { unit });
    const short = known.short ?? (await this.short(shortOf(known.name), unit, by));
    this.shorts.set(unit, short); // it never changes
    return short;
  }

  /** One after the other within this process: waiting is cheaper than conflicts. */
  private number(taking: Taking): Promise<number> {
    const before = this.turns.get(taking.book) ?? Promise.resolve();
    const mine = before.then(() => this.takeNow(taking));
    const settled = mine.catch(() => undefined);
    this.turns.set(taking.book, settled);
    void settled.then(() => {
      if (this.turns.get(taking.book) === settled) this.turns.delete(taking.book);
    });
    return mine;
  }

  private async takeNow(taking: Taking): Promise<number> {
    for (;;) {
      const book = await this.catchUp(taking.book);
      const known = numberOf(book, taking.takenBy);
      if (known !== undefined) return known;
      try {
        await this.append(book, taking);
      } catch (error) {
        if (!(error instanceof RevisionConflict)) throw error;
      }
    }
  }

  private async catchUp(id: string): Promise<Book> {
    const known = this.read.get(id) ?? bookDecider.initial;
    const later: BookEvent[] = [];
    for await (const event of this.store.read<BookEvent>(`book-${id}`, { from: known.length }))
      later.push(event);
    const book = later.length === 0 ? known : continued(known, later);
    this.read.set(id, book);
    return book;
  }

  private async append(book: Book, { book: id, takenBy, on, actor, correlationId }: Taking): Promise<void> {
    const events = bookDecider.decide(book, { type: 'take', book: id, takenBy, occurredOn: on });
    const commandId = `number:${id}:${takenBy}`;
    const meta = { recordedAt: this.clock.now(), actor, correlationId, commandId };
    await this.store.append(`book-${id}`, book.length === 0 ? 'none' : book.length - 1, events, meta);
  }
}
