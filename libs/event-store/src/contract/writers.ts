import { describe, expect, it } from '@jest/globals';
import { RevisionConflict, StoreUnavailable } from '../event-store.js';
import { all, noteOf, type LogUnderTest } from './log-under-test.js';

export const writerContract = (on: LogUnderTest): void => {
  const { append, notesIn, everything, many } = on;

  describe(`${on.name}: many writers`, () => {
    it('on one stream: at each revision exactly one wins', async () => {
      for (let revision = 0; revision < 4; revision += 1) {
        const expected = revision === 0 ? 'none' : revision - 1;
        const attempts = Array.from({ length: 64 }, (_, n) =>
          append(on.stream, expected, `${revision}/${n}`, n),
        );
        const results = await Promise.allSettled(attempts);
        expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        const reasons = results.flatMap((result) =>
          result.status === 'rejected' ? [result.reason as Error] : [],
        );
        expect(reasons.every((reason) => reason instanceof RevisionConflict)).toBe(true);
      }
      expect(await notesIn(on.stream)).toHaveLength(4);
    });
    it('on many streams: none is lost and no stream has a gap', async () => {
      await Promise.all(
        Array.from({ length: 64 }, async (_, writer) => {
          for (let n = 0; n < 5; n += 1) {
            const events = n * 2 - 1;
            await append(`${on.category}-${writer}`, n === 0 ? 'none' : events, `${writer}/${n}`, n, n);
          }
        }),
      );
      for (let writer = 0; writer < 64; writer += 1) {
        const events = await all(on.store.read(`${on.category}-${writer}`));
        expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 10 }, (_, i) => i));
        expect(events.map(noteOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
      }
    });
    it('keep the events of one append together', async () => {
      await Promise.all(
        Array.from({ length: 32 }, (_, n) => append(`${on.category}-${n}`, 'none', `c${n}`, ...[n, n, n])),
      );
      const notes = (await everything(on.before)).map(noteOf);
      expect(notes.filter((note, i) => i % 3 === 0 || note === notes[i - 1])).toHaveLength(96);
    });
  });

  describe(`${on.name}: closing`, () => {
    it('is healthy while it is open, and not after', async () => {
      expect(await on.store.health()).toMatchObject({ ok: true });
      await on.store.close();
      expect(await on.store.health()).toMatchObject({ ok: false });
      await on.openAgain();
    });
    it('does not let a reader of the whole log believe that it has come to the end', async () => {
      await many(2_500);
      const reading = (async () => {
        for await (const { caughtUp } of on.store.readAll(on.before)) if (!caughtUp) await on.store.close();
      })();
      await expect(reading).rejects.toThrow(StoreUnavailable);
      await on.openAgain();
    });
    it('finishes the appends that wait, and takes no more', async () => {
      const waiting = append(on.stream, 'none', 'c1', 'a');
      const closing = on.store.close();
      await expect(append(on.stream, 0, 'c2', 'b')).rejects.toThrow(StoreUnavailable);
      await closing;
      await expect(waiting).resolves.toMatchObject({ revision: 0 });
      await on.openAgain();
      expect(await notesIn(on.stream)).toEqual(['a']);
    });
  });
};
