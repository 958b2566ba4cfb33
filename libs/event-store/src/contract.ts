import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { position, type DomainEvent, type Position, type Recorded } from '#kernel';
import { Codec } from './codec.js';
import { eventId } from './event-id.js';
import {
  CommandIdReused,
  EventTooLarge,
  RevisionConflict,
  StoreUnavailable,
  type AppendMeta,
  type Appended,
  type Batch,
  type EventStore,
  type Filter,
  type NewEvent,
  type SubscribeOptions,
} from './event-store.js';

/** A store that a test may close and open again, with everything that was in it. */
export type StoreUnderTest = Readonly<{
  open(codec: Codec): Promise<EventStore>;
  dispose(): Promise<void>;
}>;

const KIB = 1024;
const EVENT_LIMIT = 256 * KIB;
const APPEND_LIMIT = 512 * KIB;

/** `Renamed` is at v2: v1 had one name for both. */
const codec = new Codec([{ Renamed: [({ name, ...rest }) => ({ ...rest, first: name, last: name })] }]);

/**
 * What every event store must do, whatever it is made of. The store may hold other events already and may be
 * shared: each test writes to streams of its own, and positions are only compared, never counted.
 */
export const eventStoreContract = (name: string, create: () => Promise<StoreUnderTest>): void => {
  let under: StoreUnderTest;
  let store: EventStore;
  let stream: string;
  let other: string;
  let category: string;
  let before: Position;

  beforeEach(async () => {
    under = await create();
    store = await under.open(codec);
    category = `t${randomUUID().replaceAll('-', '')}`;
    stream = `${category}-1`;
    other = `${category}-2`;
    before = await store.head();
  });

  afterEach(async () => {
    await store.close();
    await under.dispose();
  });

  const meta = (command: string): AppendMeta => ({
    recordedAt: '2026-07-01T02:03:04.005Z',
    actor: 'officer-1',
    commandId: `${category}/${command}`,
    correlationId: 'correlation-1',
  });
  const noted = (...notes: readonly unknown[]): NewEvent[] =>
    notes.map((note) => ({ type: 'Noted', data: { note } }));
  const append = (to: string, expected: 'none' | number, command: string, ...notes: readonly unknown[]) =>
    store.append(to, expected, noted(...notes), meta(command));
  const notesIn = async (from: string): Promise<readonly unknown[]> =>
    (await all(store.read(from))).map(noteOf);
  const everything = async (after: Position, filter?: Filter): Promise<readonly Recorded[]> =>
    (await all(store.readAll(after, filter))).flatMap(({ events }) => events).filter(mine);
  const mine = (event: Recorded): boolean => event.stream.startsWith(category);
  const reopen = async (by = codec): Promise<void> => {
    await store.close();
    store = await under.open(by);
  };

  describe(`${name}: an append`, () => {
    it('starts a stream at revision 0', async () => {
      expect(await append(stream, 'none', 'c1', 'a')).toMatchObject({ revision: 0, repeated: false });
    });
    it('answers the revision and position of its last event', async () => {
      const answer = await append(stream, 'none', 'c1', 'a', 'b', 'c');
      const last = (await all(store.read(stream))).at(-1);
      expect(answer).toEqual({ revision: 2, position: last?.position, repeated: false });
    });
    it('continues a stream at the revision it has', async () => {
      await append(stream, 'none', 'c1', 'a', 'b');
      expect(await append(stream, 1, 'c2', 'c')).toMatchObject({ revision: 2, repeated: false });
      expect(await notesIn(stream)).toEqual(['a', 'b', 'c']);
    });
    it('is refused when the stream must not exist and does', async () => {
      await append(stream, 'none', 'c1', 'a', 'b');
      await expect(append(stream, 'none', 'c2', 'x')).rejects.toThrow(
        new RevisionConflict(stream, 'none', 1),
      );
    });
    it('is refused, with both revisions, when the stream has gone on', async () => {
      await append(stream, 'none', 'c1', 'a', 'b', 'c');
      await expect(append(stream, 0, 'c2', 'x')).rejects.toThrow(new RevisionConflict(stream, 0, 2));
    });
    it('is refused when the stream is not that far yet', async () => {
      await append(stream, 'none', 'c1', 'a');
      await expect(append(stream, 5, 'c2', 'x')).rejects.toThrow(new RevisionConflict(stream, 5, 0));
    });
    it('is refused when the stream does not exist and should', async () => {
      await expect(append(stream, 0, 'c1', 'x')).rejects.toThrow(new RevisionConflict(stream, 0, 'none'));
    });
    it('writes nothing when it is refused', async () => {
      await append(stream, 'none', 'c1', 'a');
      const head = await store.head();
      await expect(append(stream, 'none', 'c2', 'x', 'y')).rejects.toThrow(RevisionConflict);
      expect(await notesIn(stream)).toEqual(['a']);
      expect(await everything(head)).toEqual([]);
    });
    it('can be made again with another expectation after it was refused', async () => {
      await append(stream, 'none', 'c1', 'a');
      await expect(append(stream, 'none', 'c2', 'b')).rejects.toThrow(RevisionConflict);
      expect(await append(stream, 0, 'c2', 'b')).toMatchObject({ revision: 1, repeated: false });
    });
    it.each([-1, 1.5, NaN])('of the impossible revision %s is a bug', async (revision) => {
      await expect(append(stream, revision, 'c1', 'a')).rejects.toThrow(TypeError);
    });
    it('of no events is a bug', async () => {
      await expect(append(stream, 'none', 'c1')).rejects.toThrow(TypeError);
    });
    it.each([
      '',
      'petition',
      'petition-',
      '-1',
      'Petition-1',
      'petition-a\nb',
      `petition-${'x'.repeat(201)}`,
    ])('to a stream called %j is a bug', async (wrong) => {
      await expect(append(wrong, 'none', 'c1', 'a')).rejects.toThrow(TypeError);
    });
  });

  describe(`${name}: an append sent again`, () => {
    const twice = async (send: () => Promise<Appended>): Promise<void> => {
      const first = await send();
      expect(first.repeated).toBe(false);
      expect(await send()).toEqual({ ...first, repeated: true });
    };

    it('answers the same for a new stream, and writes nothing', async () => {
      await twice(() => append(stream, 'none', 'c1', 'a', 'b'));
      expect(await notesIn(stream)).toEqual(['a', 'b']);
    });
    it('answers the same for a stream that was there, and writes nothing', async () => {
      await append(stream, 'none', 'c1', 'a');
      await twice(() => append(stream, 0, 'c2', 'b', 'c'));
      expect(await notesIn(stream)).toEqual(['a', 'b', 'c']);
    });
    it('answers the same when the stream has gone on since', async () => {
      const first = await append(stream, 'none', 'c1', 'a', 'b');
      await append(stream, 1, 'c2', 'c');
      expect(await append(stream, 'none', 'c1', 'a', 'b')).toEqual({ ...first, repeated: true });
    });
    it('answers the same after a restart', async () => {
      const first = await append(stream, 'none', 'c1', 'a', 'b');
      await reopen();
      expect(await append(stream, 'none', 'c1', 'a', 'b')).toEqual({ ...first, repeated: true });
    });
    it('with only its first events is still the same command', async () => {
      await append(stream, 'none', 'c1', 'a', 'b', 'c');
      expect(await append(stream, 'none', 'c1', 'a', 'b')).toMatchObject({ revision: 1, repeated: true });
    });
    it('with more events than it had is refused', async () => {
      await append(stream, 'none', 'c1', 'a', 'b');
      await expect(append(stream, 'none', 'c1', 'a', 'b', 'c')).rejects.toThrow(
        new RevisionConflict(stream, 'none', 1),
      );
    });
    it('with more events than it had is refused also where others follow', async () => {
      await append(stream, 'none', 'c1', 'a', 'b');
      await append(stream, 1, 'c2', 'x');
      await expect(append(stream, 'none', 'c1', 'a', 'b', 'c')).rejects.toThrow(RevisionConflict);
    });
    it('with another expectation than the first time is refused', async () => {
      await append(stream, 'none', 'c1', 'a');
      await append(stream, 0, 'c2', 'b');
      await append(stream, 1, 'c3', 'c');
      await expect(append(stream, 'none', 'c2', 'b')).rejects.toThrow(RevisionConflict);
      expect(await notesIn(stream)).toEqual(['a', 'b', 'c']);
    });
    it('many times at once stands there once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 32 }, () => append(stream, 'none', 'c1', 'a', 'b')),
      );
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(answers.map((answer) => answer.position)).size).toBe(1);
      expect(await notesIn(stream)).toEqual(['a', 'b']);
    });
  });

  describe(`${name}: many appends in one`, () => {
    const request = (
      to: string,
      expected: 'none' | number,
      command: string,
      ...notes: readonly unknown[]
    ) => ({
      stream: to,
      expected,
      events: noted(...notes),
      meta: meta(command),
    });

    it('are answered one by one, in order', async () => {
      const answers = await store.appendMany([
        request(stream, 'none', 'c1', 'a', 'b'),
        request(other, 'none', 'c2', 'x'),
        request(stream, 1, 'c3', 'c'),
      ]);
      expect(answers).toMatchObject([{ revision: 1 }, { revision: 0 }, { revision: 2 }]);
      expect(await notesIn(stream)).toEqual(['a', 'b', 'c']);
      expect((await everything(before)).map(noteOf)).toEqual(['a', 'b', 'x', 'c']);
    });
    it('do not suffer from one that is refused', async () => {
      const answers = await store.appendMany([
        request(stream, 'none', 'c1', 'a'),
        request(stream, 'none', 'c2', 'x'),
        request(other, 'none', 'c3', 'b'),
        request(stream, 0, 'c4', 'c'),
      ]);
      expect(answers.map((answer) => answer instanceof RevisionConflict)).toEqual([
        false,
        true,
        false,
        false,
      ]);
      expect(await notesIn(stream)).toEqual(['a', 'c']);
    });
    it('do not suffer from one that is too large', async () => {
      const answers = await store.appendMany([
        request(stream, 'none', 'c1', 'x'.repeat(EVENT_LIMIT)),
        request(other, 'none', 'c2', 'b'),
      ]);
      expect(answers[0]).toBeInstanceOf(EventTooLarge);
      expect(answers[1]).toMatchObject({ revision: 0, repeated: false });
      expect(await notesIn(stream)).toEqual([]);
    });
    it('sent again are all repeated', async () => {
      const requests = [request(stream, 'none', 'c1', 'a'), request(stream, 0, 'c2', 'b')];
      const first = (await store.appendMany(requests)) as Appended[];
      expect(await store.appendMany(requests)).toEqual(
        first.map((answer) => ({ ...answer, repeated: true })),
      );
    });
    it('may be none', async () => expect(await store.appendMany([])).toEqual([]));
  });

  describe(`${name}: what is written`, () => {
    const only = async (): Promise<Recorded> => (await all(store.read(stream)))[0] as Recorded;

    it('comes back whole', async () => {
      const full: AppendMeta = {
        ...meta('c1'),
        occurredAt: '2026-06-30T01:00:00.000Z',
        onBehalfOf: 'leader-1',
        unit: 'unit-7',
        unitVersion: 3,
        causationId: 'cause-1',
        origin: { source: 's', file: 'f.csv', row: 12 },
      };
      const { position: place } = await store.append(stream, 'none', noted('a'), full);
      expect(await only()).toEqual({
        type: 'Noted',
        data: { note: 'a' },
        id: eventId(full.commandId, 0),
        stream,
        revision: 0,
        position: place,
        meta: { ...full, schema: 1 },
      });
    });
    it('has ids that follow from the command and the place in it', async () => {
      await append(stream, 'none', 'c1', 'a', 'b');
      const ids = (await all(store.read(stream))).map(({ id }) => id);
      expect(ids).toEqual([0, 1].map((index) => eventId(`${category}/c1`, index)));
    });
    it('may say of each event what is true of it alone', async () => {
      const event = {
        ...noted('a')[0],
        meta: { actor: 'import', origin: { source: 's', file: 'f', row: 2 } },
      };
      await store.append(stream, 'none', [event as NewEvent, ...noted('b')], meta('c1'));
      const metas = (await all(store.read(stream))).map((recorded) => recorded.meta);
      expect(metas).toMatchObject([{ actor: 'import', origin: { row: 2 } }, { actor: 'officer-1' }]);
      expect(metas[1]).not.toHaveProperty('origin');
    });
    it('holds nothing in its metadata but the known fields', async () => {
      await store.append(stream, 'none', noted('a'), { ...meta('c1'), phone: '0900000000' } as AppendMeta);
      expect((await only()).meta).not.toHaveProperty('phone');
    });
    it.each([
      ['Vietnamese', 'Đơn khiếu nại về đất đai ở thôn Đồng Tiến'],
      ['decomposed Vietnamese, not the same as composed', 'Nguyễn'.normalize('NFD')],
      ['characters beyond the first plane', '𠀋 👩‍👩‍👧'],
      ['control characters', 'a\u0000b\n\r\t\u0085\u2028'],
      ['half a surrogate pair', 'x\ud800y'],
      ['quotes and backslashes', `"'\\\u0022`],
      ['the empty text', ''],
      ['a large number', Number.MAX_SAFE_INTEGER],
      ['a fraction', 0.1 + 0.2],
      ['nesting', { a: [{ b: [null, true, []] }] }],
    ])('keeps %s', async (_, note) => {
      await append(stream, 'none', 'c1', note);
      expect(noteOf(await only())).toStrictEqual(note);
    });
    it('may be in a stream with any letters in its name', async () => {
      const named = `${category}-Vụ việc số 12/ĐT – 𠀋`;
      await append(named, 'none', 'c1', 'a');
      expect(await notesIn(named)).toEqual(['a']);
    });
    it('may be as large as 256 KiB, and not a byte more', async () => {
      await append(stream, 'none', 'c1', '');
      const room = EVENT_LIMIT - sizeOf(await only());
      await append(stream, 0, 'c2', 'x'.repeat(room));
      await expect(append(stream, 1, 'c3', 'x'.repeat(room + 1))).rejects.toThrow(
        new EventTooLarge(EVENT_LIMIT + 1, EVENT_LIMIT),
      );
    });
    it('is measured in bytes, not in letters', async () => {
      await expect(append(stream, 'none', 'c1', 'ế'.repeat(EVENT_LIMIT / 3))).rejects.toThrow(EventTooLarge);
    });
    it('may be 512 KiB in one append, and nothing of a larger one is written', async () => {
      const large = 'x'.repeat(170 * KIB);
      await append(stream, 'none', 'c1', large, large, large);
      const refused = append(other, 'none', 'c2', large, large, large, large);
      await expect(refused).rejects.toMatchObject({ name: 'EventTooLarge', limit: APPEND_LIMIT });
      expect(await notesIn(other)).toEqual([]);
    });
    it('is stamped with the schema of its type', async () => {
      await store.append(stream, 'none', [{ type: 'Renamed', data: { first: 'a', last: 'b' } }], meta('c1'));
      expect(await only()).toMatchObject({ data: { first: 'a', last: 'b' }, meta: { schema: 2 } });
    });
    it('is lifted to the schema of today when an older release wrote it', async () => {
      await reopen(new Codec());
      await store.append(
        stream,
        'none',
        [{ type: 'Renamed', data: { name: 'a' } }, ...noted('n')],
        meta('c1'),
      );
      await reopen();
      const expected = [
        { data: { first: 'a', last: 'a' }, meta: { schema: 2 } },
        { data: { note: 'n' }, meta: { schema: 1 } },
      ];
      expect(await all(store.read(stream))).toMatchObject(expected);
      expect(await everything(before)).toMatchObject(expected);
    });
    it('is not guessed at when a newer release wrote it', async () => {
      await store.append(stream, 'none', [{ type: 'Renamed', data: {} }], meta('c1'));
      await reopen(new Codec());
      await expect(all(store.read(stream))).rejects.toThrow(RangeError);
      await expect(everything(before)).rejects.toThrow(RangeError);
    });
    it('is still there after a restart, at the same places', async () => {
      await append(stream, 'none', 'c1', 'a', 'b');
      await append(other, 'none', 'c2', 'c');
      const [stored, head] = [await everything(before), await store.head()];
      await reopen();
      expect(await everything(before)).toEqual(stored);
      expect(await store.head()).toEqual(head);
      expect(await append(other, 0, 'c3', 'd')).toMatchObject({ revision: 1 });
    });
  });

  describe(`${name}: reading a stream`, () => {
    const numbers = (from: number, to: number): number[] =>
      Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => (from < to ? from + i : from - i));
    const ten = () => append(stream, 'none', 'c1', ...numbers(0, 9));
    const notes = async (options: Parameters<EventStore['read']>[1]): Promise<unknown[]> =>
      (await all(store.read(stream, options))).map(noteOf);

    it('that does not exist finds nothing', async () => {
      expect(await all(store.read(stream))).toEqual([]);
      expect(await notes({ direction: 'backwards' })).toEqual([]);
    });
    it('finds what was just appended', async () => {
      await append(stream, 'none', 'c1', 'a');
      expect(await notesIn(stream)).toEqual(['a']);
    });
    it('does not find what stands in a stream whose name begins alike', async () => {
      await append(`${stream}1`, 'none', 'c1', 'a');
      expect(await all(store.read(stream))).toEqual([]);
    });
    it('begins at a revision', async () => {
      await ten();
      expect(await notes({ from: 7 })).toEqual([7, 8, 9]);
      expect(await notes({ from: 10 })).toEqual([]);
    });
    it('goes backwards from the end', async () => {
      await ten();
      expect(await notes({ direction: 'backwards' })).toEqual(numbers(9, 0));
    });
    it('goes backwards from a revision', async () => {
      await ten();
      expect(await notes({ direction: 'backwards', from: 2 })).toEqual([2, 1, 0]);
    });
    it('stops after as many as were asked for', async () => {
      await ten();
      expect(await notes({ max: 3 })).toEqual([0, 1, 2]);
      expect(await notes({ direction: 'backwards', max: 1 })).toEqual([9]);
      expect(await notes({ max: 0 })).toEqual([]);
    });
    it('gives a long stream whole in either direction', async () => {
      const groups = inGroups(numbers(0, 1_233));
      await store.appendMany(
        groups.map((group) => ({
          stream,
          expected: group[0] === 0 ? ('none' as const) : (group[0] ?? 0) - 1,
          events: noted(...group),
          meta: meta(`c${group[0]}`),
        })),
      );
      expect(await notes({})).toEqual(numbers(0, 1_233));
      expect(await notes({ direction: 'backwards' })).toEqual(numbers(1_233, 0));
      expect(await notes({ direction: 'backwards', max: 700 })).toEqual(numbers(1_233, 534));
    });
    it('may be left half-way', async () => {
      await ten();
      for await (const event of store.read(stream)) {
        expect(noteOf(event)).toBe(0);
        break;
      }
      expect(await append(stream, 9, 'c2', 10)).toMatchObject({ revision: 10 });
    });
  });

  describe(`${name}: reading the log`, () => {
    it('gives all streams in the order of their positions', async () => {
      await append(stream, 'none', 'c1', 'a');
      await append(other, 'none', 'c2', 'b');
      await append(stream, 0, 'c3', 'c');
      const events = await everything(before);
      expect(events.map(noteOf)).toEqual(['a', 'b', 'c']);
      expect(events.map(({ position: place }) => place)).toEqual(
        events.map(({ position: place }) => place).sort(),
      );
    });
    it('begins after a position, not at it', async () => {
      const { position: place } = await append(stream, 'none', 'c1', 'a');
      await append(stream, 0, 'c2', 'b');
      expect((await everything(place)).map(noteOf)).toEqual(['b']);
    });
    it('ends at the head, and goes on from a checkpoint', async () => {
      await append(stream, 'none', 'c1', 'a');
      const batches = await all(store.readAll(before));
      expect(batches.at(-1)).toMatchObject({ checkpoint: await store.head(), caughtUp: true });
      await append(stream, 0, 'c2', 'b');
      expect((await everything(batches.at(-1)?.checkpoint as Position)).map(noteOf)).toEqual(['b']);
    });
    it('gives nothing after the head', async () => {
      await append(stream, 'none', 'c1', 'a');
      expect(await everything(await store.head())).toEqual([]);
    });
    it('gives a long log once, in several batches with growing checkpoints', async () => {
      const written = await many(2_500);
      const batches = await all(store.readAll(before));
      expect(batches.length).toBeGreaterThan(1);
      expect(
        batches
          .flatMap(({ events }) => events)
          .filter(mine)
          .map(noteOf),
      ).toEqual(written);
      const checkpoints = batches.map(({ checkpoint }) => checkpoint);
      expect(checkpoints).toEqual([...new Set(checkpoints)].sort());
      expect(batches.map(({ caughtUp }) => caughtUp).lastIndexOf(false)).toBe(batches.length - 2);
    });
    it('takes a category by its whole name', async () => {
      await append(stream, 'none', 'c1', 'a');
      await append(`${category}s-1`, 'none', 'c2', 'b');
      await append(`x${category}-1`, 'none', 'c3', 'c');
      expect((await everything(before, { categories: [category] })).map(noteOf)).toEqual(['a']);
      expect((await everything(before, { categories: [category, `${category}s`] })).map(noteOf)).toEqual([
        'a',
        'b',
      ]);
    });
    it('takes events by type', async () => {
      await store.append(
        stream,
        'none',
        [...noted('a'), { type: 'Closed', data: { note: 'b' } }],
        meta('c1'),
      );
      expect((await everything(before, { types: ['Closed'] })).map(noteOf)).toEqual(['b']);
      expect((await everything(before, { types: ['Closed', 'Noted'] })).map(noteOf)).toEqual(['a', 'b']);
    });
    it('moves the checkpoint over events that the filter hides', async () => {
      await many(1_500);
      const batches = await all(store.readAll(before, { types: ['NeverWritten'] }));
      expect(batches.flatMap(({ events }) => events)).toEqual([]);
      expect(batches.at(-1)).toMatchObject({ checkpoint: await store.head(), caughtUp: true });
    });
    it('goes on over hidden events when the wanted ones fill several batches', async () => {
      await many(2_500, 'Rare', 'Noted');
      const notes = (await everything(before, { types: ['Rare'] })).map(noteOf);
      expect(notes).toEqual(Array.from({ length: 1_250 }, (_, i) => i * 2));
    });
  });

  describe(`${name}: the head`, () => {
    it('is the position of the last append', async () => {
      const { position: place } = await append(stream, 'none', 'c1', 'a', 'b');
      expect(await store.head()).toBe(place);
    });
    it('grows with each append', async () => {
      const places = [before];
      for (let n = 0; n < 12; n += 1)
        places.push((await append(`${stream}${n}`, 'none', `c${n}`, n)).position);
      expect(places).toEqual([...new Set(places)].sort());
    });
  });

  describe(`${name}: a subscription`, () => {
    const subscribe = (options: Partial<SubscribeOptions> = {}) => {
      const controller = new AbortController();
      const batches: Batch[] = [];
      const iterate = async (): Promise<void> => {
        for await (const batch of store.subscribe({ after: before, signal: controller.signal, ...options })) {
          batches.push(batch);
        }
      };
      const done = iterate();
      const events = (): Recorded[] => batches.flatMap((batch) => batch.events).filter(mine);
      return {
        batches,
        events,
        notes: () => events().map(noteOf),
        reached: (place: Position) => until(() => (batches.at(-1)?.checkpoint ?? position('')) >= place),
        stop: async () => {
          controller.abort();
          await done;
        },
        done,
      };
    };

    it('says at once that it has caught up when there is nothing new', async () => {
      const subscription = subscribe();
      await until(() => subscription.batches.length > 0);
      await subscription.stop();
      expect(subscription.batches).toEqual([{ events: [], checkpoint: before, caughtUp: true }]);
    });
    it('gives what is there, then what comes', async () => {
      await append(stream, 'none', 'c1', 'a');
      const subscription = subscribe();
      await until(() => subscription.notes().length === 1);
      await append(stream, 0, 'c2', 'b');
      const { position: place } = await append(other, 'none', 'c3', 'c');
      await subscription.reached(place);
      await subscription.stop();
      expect(subscription.notes()).toEqual(['a', 'b', 'c']);
      expect(subscription.batches.at(-1)?.caughtUp).toBe(true);
    });
    it('gives each event once and in order while 64 writers append', async () => {
      const write = async (writer: number): Promise<void> => {
        for (let n = 0; n < 10; n += 1) {
          await append(
            `${category}-w${writer}`,
            n === 0 ? 'none' : n - 1,
            `${writer}/${n}`,
            `${writer}/${n}`,
          );
        }
      };
      const early = subscribe();
      const writing = Promise.all(Array.from({ length: 64 }, (_, writer) => write(writer)));
      await until(() => early.events().length > 50);
      const late = subscribe({ batch: 7 });
      await writing;
      const head = await store.head();
      await Promise.all([early.reached(head), late.reached(head)]);
      await Promise.all([early.stop(), late.stop()]);
      const places = early.events().map(({ position: place }) => place);
      expect(places).toHaveLength(640);
      expect(places).toEqual([...new Set(places)].sort());
      expect(late.events()).toEqual(early.events());
    });
    it('goes on after its checkpoint without a gap or a repeat', async () => {
      await many(30);
      const first = subscribe({ batch: 8 });
      await until(() => first.batches.length >= 2);
      await first.stop();
      const second = subscribe({ after: first.batches.at(-1)?.checkpoint as Position });
      await second.reached(await store.head());
      await second.stop();
      expect([...first.notes(), ...second.notes()]).toEqual(Array.from({ length: 30 }, (_, i) => i));
    });
    it('keeps its batches as small as was asked for', async () => {
      await many(25);
      const subscription = subscribe({ batch: 10 });
      await subscription.reached(await store.head());
      await subscription.stop();
      expect(Math.max(...subscription.batches.map(({ events }) => events.length))).toBeLessThanOrEqual(10);
      expect(subscription.notes()).toHaveLength(25);
    });
    it('moves its checkpoint over live events that the filter hides', async () => {
      const subscription = subscribe({ filter: { types: ['Closed'] } });
      const { position: place } = await append(stream, 'none', 'c1', 'a');
      await subscription.reached(place);
      await store.append(stream, 0, [{ type: 'Closed', data: { note: 'b' } }], meta('c2'));
      await until(() => subscription.notes().length === 1);
      await subscription.stop();
      expect(subscription.notes()).toEqual(['b']);
    });
    it('loses nothing when its reader is slow', async () => {
      const controller = new AbortController();
      const seen: unknown[] = [];
      const reading = (async () => {
        for await (const batch of store.subscribe({ after: before, batch: 3, signal: controller.signal })) {
          await new Promise((resolve) => setTimeout(resolve, 2));
          seen.push(...batch.events.filter(mine).map(noteOf));
          if (seen.length === 20) controller.abort();
        }
      })();
      await many(20);
      await reading;
      expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => i));
    });
    it('ends without an error when it is aborted while it waits', async () => {
      const subscription = subscribe();
      await until(() => subscription.batches.length > 0);
      await expect(subscription.stop()).resolves.toBeUndefined();
    });
    it('does not begin when it was aborted before', async () => {
      const subscription = subscribe({ signal: AbortSignal.abort() });
      await subscription.done;
      expect(subscription.batches).toEqual([]);
    });
    it('ends when the store is closed', async () => {
      const subscription = subscribe();
      await until(() => subscription.batches.length > 0);
      await store.close();
      await expect(subscription.done).resolves.toBeUndefined();
      store = await under.open(codec);
    });
  });

  describe(`${name}: many writers`, () => {
    it('on one stream: at each revision exactly one wins', async () => {
      for (let revision = 0; revision < 4; revision += 1) {
        const expected = revision === 0 ? 'none' : revision - 1;
        const attempts = Array.from({ length: 64 }, (_, n) =>
          append(stream, expected, `${revision}/${n}`, n),
        );
        const results = await Promise.allSettled(attempts);
        expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        const reasons = results.flatMap((result) =>
          result.status === 'rejected' ? [result.reason as Error] : [],
        );
        expect(reasons.every((reason) => reason instanceof RevisionConflict)).toBe(true);
      }
      expect(await notesIn(stream)).toHaveLength(4);
    });
    it('on many streams: none is lost and no stream has a gap', async () => {
      await Promise.all(
        Array.from({ length: 64 }, async (_, writer) => {
          for (let n = 0; n < 5; n += 1) {
            const events = n * 2 - 1;
            await append(`${category}-${writer}`, n === 0 ? 'none' : events, `${writer}/${n}`, n, n);
          }
        }),
      );
      for (let writer = 0; writer < 64; writer += 1) {
        const events = await all(store.read(`${category}-${writer}`));
        expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 10 }, (_, i) => i));
        expect(events.map(noteOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
      }
    });
    it('keep the events of one append together', async () => {
      await Promise.all(
        Array.from({ length: 32 }, (_, n) => append(`${category}-${n}`, 'none', `c${n}`, ...[n, n, n])),
      );
      const notes = (await everything(before)).map(noteOf);
      expect(notes.filter((note, i) => i % 3 === 0 || note === notes[i - 1])).toHaveLength(96);
    });
  });

  describe(`${name}: closing`, () => {
    it('is healthy while it is open, and not after', async () => {
      expect(await store.health()).toMatchObject({ ok: true });
      await store.close();
      expect(await store.health()).toMatchObject({ ok: false });
      store = await under.open(codec);
    });
    it('does not let a reader of the whole log believe that it has come to the end', async () => {
      await many(2_500);
      const reading = (async () => {
        for await (const { caughtUp } of store.readAll(before)) if (!caughtUp) await store.close();
      })();
      await expect(reading).rejects.toThrow(StoreUnavailable);
      store = await under.open(codec);
    });
    it('finishes the appends that wait, and takes no more', async () => {
      const waiting = append(stream, 'none', 'c1', 'a');
      const closing = store.close();
      await expect(append(stream, 0, 'c2', 'b')).rejects.toThrow(StoreUnavailable);
      await closing;
      await expect(waiting).resolves.toMatchObject({ revision: 0 });
      store = await under.open(codec);
      expect(await notesIn(stream)).toEqual(['a']);
    });
  });

  /** Appends `count` numbers, some to each of many streams; types in turn. */
  const many = async (count: number, ...types: readonly string[]): Promise<readonly number[]> => {
    const written = Array.from({ length: count }, (_, n) => n);
    const requests = inGroups(written).map((group) => ({
      stream: `${category}-m${group[0]}`,
      expected: 'none' as const,
      events: group.map((n) => ({ type: types[n % types.length] ?? 'Noted', data: { note: n } })),
      meta: meta(`m${group[0]}`),
    }));
    const answers = await store.appendMany(requests);
    expect(answers.filter((answer) => answer instanceof CommandIdReused)).toEqual([]);
    return written;
  };
};

/** A log on a server answers one append after the other: many events go in few appends. */
const inGroups = (numbers: readonly number[]): number[][] =>
  Array.from({ length: Math.ceil(numbers.length / 25) }, (_, i) => numbers.slice(i * 25, i * 25 + 25));

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};

const noteOf = (event: DomainEvent): unknown => (event.data as { note?: unknown }).note;

const sizeOf = ({ data, meta }: Recorded): number =>
  Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(meta));

/** Waits for something that must come; the test's own time limit says when it does not. */
const until = async (come: () => boolean): Promise<void> => {
  while (!come()) await new Promise((resolve) => setTimeout(resolve, 1));
};
