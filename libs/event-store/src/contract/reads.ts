import { describe, expect, it } from '@jest/globals';
import type { Position } from '#kernel';
import type { EventStore } from '../event-store.js';
import { all, noteOf, inGroups, noted, type LogUnderTest } from './log-under-test.js';

export const readContract = (on: LogUnderTest): void => {
  const { append, meta, notesIn, everything, mine, many } = on;

  describe(`${on.name}: reading a stream`, () => {
    const numbers = (from: number, to: number): number[] =>
      Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => (from < to ? from + i : from - i));
    const ten = () => append(on.stream, 'none', 'c1', ...numbers(0, 9));
    const notes = async (options: Parameters<EventStore['read']>[1]): Promise<unknown[]> =>
      (await all(on.store.read(on.stream, options))).map(noteOf);

    it('that does not exist finds nothing', async () => {
      expect(await all(on.store.read(on.stream))).toEqual([]);
      expect(await notes({ direction: 'backwards' })).toEqual([]);
    });
    it('finds what was just appended', async () => {
      await append(on.stream, 'none', 'c1', 'a');
      expect(await notesIn(on.stream)).toEqual(['a']);
    });
    it('does not find what stands in a stream whose name begins alike', async () => {
      await append(`${on.stream}1`, 'none', 'c1', 'a');
      expect(await all(on.store.read(on.stream))).toEqual([]);
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
      await on.store.appendMany(
        groups.map((group) => ({
          stream: on.stream,
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
      for await (const event of on.store.read(on.stream)) {
        expect(noteOf(event)).toBe(0);
        break;
      }
      expect(await append(on.stream, 9, 'c2', 10)).toMatchObject({ revision: 10 });
    });
  });

  describe(`${on.name}: reading the log`, () => {
    it('gives all streams in the order of their positions', async () => {
      await append(on.stream, 'none', 'c1', 'a');
      await append(on.other, 'none', 'c2', 'b');
      await append(on.stream, 0, 'c3', 'c');
      const events = await everything(on.before);
      expect(events.map(noteOf)).toEqual(['a', 'b', 'c']);
      expect(events.map(({ position: place }) => place)).toEqual(
        events.map(({ position: place }) => place).sort(),
      );
    });
    it('begins after a position, not at it', async () => {
      const { position: place } = await append(on.stream, 'none', 'c1', 'a');
      await append(on.stream, 0, 'c2', 'b');
      expect((await everything(place)).map(noteOf)).toEqual(['b']);
    });
    it('ends at the head, and goes on from a checkpoint', async () => {
      await append(on.stream, 'none', 'c1', 'a');
      const batches = await all(on.store.readAll(on.before));
      expect(batches.at(-1)).toMatchObject({ checkpoint: await on.store.head(), caughtUp: true });
      await append(on.stream, 0, 'c2', 'b');
      expect((await everything(batches.at(-1)?.checkpoint as Position)).map(noteOf)).toEqual(['b']);
    });
    it('gives nothing after the head', async () => {
      await append(on.stream, 'none', 'c1', 'a');
      expect(await everything(await on.store.head())).toEqual([]);
    });
    it('gives a long log once, in several batches with growing checkpoints', async () => {
      const written = await many(2_500);
      const batches = await all(on.store.readAll(on.before));
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
      await append(on.stream, 'none', 'c1', 'a');
      await append(`${on.category}s-1`, 'none', 'c2', 'b');
      await append(`x${on.category}-1`, 'none', 'c3', 'c');
      expect((await everything(on.before, { categories: [on.category] })).map(noteOf)).toEqual(['a']);
      expect(
        (await everything(on.before, { categories: [on.category, `${on.category}s`] })).map(noteOf),
      ).toEqual(['a', 'b']);
    });
    it('takes events by type', async () => {
      await on.store.append(
        on.stream,
        'none',
        [...noted('a'), { type: 'Closed', data: { note: 'b' } }],
        meta('c1'),
      );
      expect((await everything(on.before, { types: ['Closed'] })).map(noteOf)).toEqual(['b']);
      expect((await everything(on.before, { types: ['Closed', 'Noted'] })).map(noteOf)).toEqual(['a', 'b']);
    });
    it('moves the checkpoint over events that the filter hides', async () => {
      await many(1_500);
      const batches = await all(on.store.readAll(on.before, { types: ['NeverWritten'] }));
      expect(batches.flatMap(({ events }) => events)).toEqual([]);
      expect(batches.at(-1)).toMatchObject({ checkpoint: await on.store.head(), caughtUp: true });
    });
    it('goes on over hidden events when the wanted ones fill several batches', async () => {
      await many(2_500, 'Rare', 'Noted');
      const notes = (await everything(on.before, { types: ['Rare'] })).map(noteOf);
      expect(notes).toEqual(Array.from({ length: 1_250 }, (_, i) => i * 2));
    });
  });

  describe(`${on.name}: the head`, () => {
    it('is the position of the last append', async () => {
      const { position: place } = await append(on.stream, 'none', 'c1', 'a', 'b');
      expect(await on.store.head()).toBe(place);
    });
    it('grows with each append', async () => {
      const places = [on.before];
      for (let n = 0; n < 12; n += 1)
        places.push((await append(`${on.stream}${n}`, 'none', `c${n}`, n)).position);
      expect(places).toEqual([...new Set(places)].sort());
    });
  });
};
