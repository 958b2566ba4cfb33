import { afterEach, beforeEach } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DomainEvent, Position, Recorded } from '#kernel';
import { Codec } from '../codec.js';
import {
  CommandIdReused,
  type AppendMeta,
  type EventStore,
  type Filter,
  type NewEvent,
} from '../event-store.js';

/** A store that a test may close and open again, with everything that was in it. */
export type StoreUnderTest = Readonly<{
  open(codec: Codec): Promise<EventStore>;
  dispose(): Promise<void>;
}>;

export const KIB = 1024;
export const EVENT_LIMIT = 256 * KIB;
export const APPEND_LIMIT = 512 * KIB;

/** `Renamed` is at v2: v1 had one name for both. */
const codec = new Codec([{ Renamed: [({ name, ...rest }) => ({ ...rest, first: name, last: name })] }]);

/**
 * A log for each test, opened before it and closed after it. It may hold other events already and may be shared:
 * each test writes to streams of its own category, and positions are only compared, never counted.
 */
export class LogUnderTest {
  store!: EventStore;
  category = '';
  stream = '';
  other = '';
  /** The head when the test began. */
  before!: Position;
  private under!: StoreUnderTest;

  constructor(
    readonly name: string,
    create: () => Promise<StoreUnderTest>,
  ) {
    beforeEach(async () => {
      this.under = await create();
      await this.openAgain();
      this.category = `t${randomUUID().replaceAll('-', '')}`;
      this.stream = `${this.category}-1`;
      this.other = `${this.category}-2`;
      this.before = await this.store.head();
    });

    afterEach(async () => {
      await this.store.close();
      await this.under.dispose();
    });
  }

  /** For a test that has closed it. */
  readonly openAgain = async (by = codec): Promise<void> => {
    this.store = await this.under.open(by);
  };

  readonly reopen = async (by = codec): Promise<void> => {
    await this.store.close();
    await this.openAgain(by);
  };

  readonly meta = (command: string): AppendMeta => ({
    recordedAt: '2026-07-01T02:03:04.005Z',
    actor: 'officer-1',
    commandId: `${this.category}/${command}`,
    correlationId: 'correlation-1',
  });

  readonly append = (to: string, expected: 'none' | number, command: string, ...notes: readonly unknown[]) =>
    this.store.append(to, expected, noted(...notes), this.meta(command));

  /** Appends `count` numbers, some to each of many streams; types in turn. */
  readonly many = async (count: number, ...types: readonly string[]): Promise<readonly number[]> => {
    const written = Array.from({ length: count }, (_, n) => n);
    const requests = inGroups(written).map((group) => ({
      stream: `${this.category}-m${group[0]}`,
      expected: 'none' as const,
      events: group.map((n) => ({ type: types[n % types.length] ?? 'Noted', data: { note: n } })),
      meta: this.meta(`m${group[0]}`),
    }));
    const answers = await this.store.appendMany(requests);
    const reused = answers.filter((answer) => answer instanceof CommandIdReused);
    if (reused.length > 0) throw new Error(`${reused.length} appends were refused`);
    return written;
  };

  readonly notesIn = async (from: string): Promise<readonly unknown[]> =>
    (await all(this.store.read(from))).map(noteOf);

  readonly everything = async (after: Position, filter?: Filter): Promise<readonly Recorded[]> =>
    (await all(this.store.readAll(after, filter))).flatMap(({ events }) => events).filter(this.mine);

  readonly mine = (event: Recorded): boolean => event.stream.startsWith(this.category);
}

export const noted = (...notes: readonly unknown[]): NewEvent[] =>
  notes.map((note) => ({ type: 'Noted', data: { note } }));

export const noteOf = (event: DomainEvent): unknown => (event.data as { note?: unknown }).note;

/** A log on a server answers one append after the other: many events go in few appends. */
export const inGroups = (numbers: readonly number[]): number[][] =>
  Array.from({ length: Math.ceil(numbers.length / 25) }, (_, i) => numbers.slice(i * 25, i * 25 + 25));

export const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};
