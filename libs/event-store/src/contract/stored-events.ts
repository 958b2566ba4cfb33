import { describe, expect, it } from '@jest/globals';
import type { Recorded } from '#kernel';
import { Codec } from '../codec.js';
import { eventId } from '../event-id.js';
import { EventTooLarge, type AppendMeta, type NewEvent } from '../event-store.js';
import { all, noteOf, KIB, EVENT_LIMIT, APPEND_LIMIT, noted, type LogUnderTest } from './log-under-test.js';

export const storedEventContract = (on: LogUnderTest): void => {
  const { append, meta, notesIn, everything, reopen } = on;

  describe(`${on.name}: what is written`, () => {
    const only = async (): Promise<Recorded> => (await all(on.store.read(on.stream)))[0] as Recorded;

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
      const { position: place } = await on.store.append(on.stream, 'none', noted('a'), full);
      expect(await only()).toEqual({
        type: 'Noted',
        data: { note: 'a' },
        id: eventId(full.commandId, 0),
        stream: on.stream,
        revision: 0,
        position: place,
        meta: { ...full, schema: 1 },
      });
    });
    it('has ids that follow from the command and the place in it', async () => {
      await append(on.stream, 'none', 'c1', 'a', 'b');
      const ids = (await all(on.store.read(on.stream))).map(({ id }) => id);
      expect(ids).toEqual([0, 1].map((index) => eventId(`${on.category}/c1`, index)));
    });
    it('may say of each event what is true of it alone', async () => {
      const event = {
        ...noted('a')[0],
        meta: { actor: 'import', origin: { source: 's', file: 'f', row: 2 } },
      };
      await on.store.append(on.stream, 'none', [event as NewEvent, ...noted('b')], meta('c1'));
      const metas = (await all(on.store.read(on.stream))).map((recorded) => recorded.meta);
      expect(metas).toMatchObject([{ actor: 'import', origin: { row: 2 } }, { actor: 'officer-1' }]);
      expect(metas[1]).not.toHaveProperty('origin');
    });
    it('holds nothing in its metadata but the known fields', async () => {
      await on.store.append(on.stream, 'none', noted('a'), {
        ...meta('c1'),
        phone: '0900000000',
      } as AppendMeta);
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
      await append(on.stream, 'none', 'c1', note);
      expect(noteOf(await only())).toStrictEqual(note);
    });
    it('may be in a stream with any letters in its name', async () => {
      const named = `${on.category}-Vụ việc số 12/ĐT – 𠀋`;
      await append(named, 'none', 'c1', 'a');
      expect(await notesIn(named)).toEqual(['a']);
    });
    it('may be as large as 256 KiB, and not a byte more', async () => {
      await append(on.stream, 'none', 'c1', '');
      const room = EVENT_LIMIT - sizeOf(await only());
      await append(on.stream, 0, 'c2', 'x'.repeat(room));
      await expect(append(on.stream, 1, 'c3', 'x'.repeat(room + 1))).rejects.toThrow(
        new EventTooLarge(EVENT_LIMIT + 1, EVENT_LIMIT),
      );
    });
    it('is measured in bytes, not in letters', async () => {
      await expect(append(on.stream, 'none', 'c1', 'ế'.repeat(EVENT_LIMIT / 3))).rejects.toThrow(
        EventTooLarge,
      );
    });
    it('may be 512 KiB in one append, and nothing of a larger one is written', async () => {
      const large = 'x'.repeat(170 * KIB);
      await append(on.stream, 'none', 'c1', large, large, large);
      const refused = append(on.other, 'none', 'c2', large, large, large, large);
      await expect(refused).rejects.toMatchObject({ name: 'EventTooLarge', limit: APPEND_LIMIT });
      expect(await notesIn(on.other)).toEqual([]);
    });
    it('is stamped with the schema of its type', async () => {
      await on.store.append(
        on.stream,
        'none',
        [{ type: 'Renamed', data: { first: 'a', last: 'b' } }],
        meta('c1'),
      );
      expect(await only()).toMatchObject({ data: { first: 'a', last: 'b' }, meta: { schema: 2 } });
    });
    it('is lifted to the schema of today when an older release wrote it', async () => {
      await reopen(new Codec());
      await on.store.append(
        on.stream,
        'none',
        [{ type: 'Renamed', data: { name: 'a' } }, ...noted('n')],
        meta('c1'),
      );
      await reopen();
      const expected = [
        { data: { first: 'a', last: 'a' }, meta: { schema: 2 } },
        { data: { note: 'n' }, meta: { schema: 1 } },
      ];
      expect(await all(on.store.read(on.stream))).toMatchObject(expected);
      expect(await everything(on.before)).toMatchObject(expected);
    });
    it('is not guessed at when a newer release wrote it', async () => {
      await on.store.append(on.stream, 'none', [{ type: 'Renamed', data: {} }], meta('c1'));
      await reopen(new Codec());
      await expect(all(on.store.read(on.stream))).rejects.toThrow(RangeError);
      await expect(everything(on.before)).rejects.toThrow(RangeError);
    });
    it('is still there after a restart, at the same places', async () => {
      await append(on.stream, 'none', 'c1', 'a', 'b');
      await append(on.other, 'none', 'c2', 'c');
      const [stored, head] = [await everything(on.before), await on.store.head()];
      await reopen();
      expect(await everything(on.before)).toEqual(stored);
      expect(await on.store.head()).toEqual(head);
      expect(await append(on.other, 0, 'c3', 'd')).toMatchObject({ revision: 1 });
    });
  });
};

const sizeOf = ({ data, meta }: Recorded): number =>
  Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(meta));
