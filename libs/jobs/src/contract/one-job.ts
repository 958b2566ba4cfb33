import { describe, expect, it } from '@jest/globals';
import { machineClock } from '../../../../test/stand-in/machine-clock.js';
import { JobFailed, type Job } from '../jobs.js';
import { DAYS_60, EMPTY, later, say, until, type QueueUnderTest } from './queue-under-test.js';

export const oneJobContract = (on: QueueUnderTest): void => {
  const { open, closeAll, work, quiet } = on;

  describe(`${on.name}: a job`, () => {
    it('is done with the data it was given, in the order of adding, and is gone then', async () => {
      const seen: Job[] = [];
      expect(await on.jobs.add([say('a'), say('b', { data: { about: 'letter-1', week: 2 } })])).toBe(2);
      work(on.jobs, async (job) => void seen.push(job), 1);
      await until(
        () => seen.length,
        (count) => count === 2,
      );
      expect(seen).toEqual([
        { kind: 'say', id: 'a', data: { id: 'a' }, attempt: 1 },
        { kind: 'say', id: 'b', data: { about: 'letter-1', week: 2 }, attempt: 1 },
      ]);
      expect(await quiet()).toEqual(EMPTY);
    });

    it('is there after everybody has left and come back', async () => {
      await on.jobs.add([say('kept')]);
      await closeAll();
      const again = await open();
      const seen: string[] = [];
      work(again, async ({ id }) => void seen.push(id));
      await until(
        () => seen.length,
        (count) => count === 1,
      );
      expect(seen).toEqual(['kept']);
    });

    it('is added once, however often and by whomever, while it waits, runs or lies dead', async () => {
      const other = await open();
      expect(await on.jobs.add([say('one')])).toBe(1);
      expect(await other.add([say('one'), say('two')])).toBe(1);
      let go = (): void => undefined;
      const gate = new Promise<void>((resolve) => (go = resolve));
      const seen: string[] = [];
      work(on.jobs, async ({ id }) => {
        seen.push(id);
        await gate;
        if (id === 'two') throw new JobFailed('say.nobody-listens', 'never');
      });
      await until(
        () => seen.length,
        (count) => count === 2,
      );
      expect(await other.add([say('one'), say('two')])).toBe(0);
      go();
      await quiet();
      expect(await other.add([say('two')])).toBe(0);
      expect(seen.toSorted()).toEqual(['one', 'two']);
    });

    it('frees its id when it is done, unless it is to be remembered', async () => {
      const seen: string[] = [];
      await on.jobs.add([say('free'), say('taken', { remember: 600 })]);
      work(on.jobs, async ({ id }) => void seen.push(id));
      await until(
        () => seen.length,
        (count) => count === 2,
      );
      await quiet();
      expect(await on.jobs.add([say('free'), say('taken', { remember: 600 })])).toBe(1);
      await until(
        () => seen.length,
        (count) => count === 3,
      );
      expect(seen.at(-1)).toBe('free');
    });

    it('waits for its time, and others do not wait with it', async () => {
      const seen: string[] = [];
      const soon = later(2_000);
      await on.jobs.add([say('soon', { notBefore: soon }), say('now')]);
      work(on.jobs, async ({ id }) => void seen.push(`${id} ${machineClock.now() >= soon}`));
      await until(
        () => seen.length,
        (count) => count === 2,
      );
      expect(seen).toEqual(['now false', 'soon true']);
    });

    it('that is for in sixty days does not come at once, as a timer of Node would', async () => {
      const seen: string[] = [];
      await on.jobs.add([say('far', { notBefore: later(DAYS_60) })]);
      work(on.jobs, async ({ id }) => void seen.push(id));
      await on.jobs.add([say('near')]);
      await until(
        () => seen.length,
        (count) => count === 1,
      );
      await until(
        () => on.jobs.counts(),
        ({ running }) => running === 0,
      );
      expect(seen).toEqual(['near']);
      expect(await on.jobs.counts()).toEqual({ ...EMPTY, delayed: 1 });
    });

    it('is counted with its kind, and the one that waits longest tells since when', async () => {
      await on.jobs.add([say('now'), { ...say('later'), notBefore: '2999-01-01T00:00:00.000Z' }]);
      await on.jobs.add([{ ...say('other'), kind: 'sing' }]);
      const [said, sung, ...more] = await on.jobs.kinds();
      expect(more).toEqual([]);
      expect(said).toMatchObject({ ...EMPTY, kind: 'say', waiting: 1, delayed: 1 });
      expect(sung).toMatchObject({ ...EMPTY, kind: 'sing', waiting: 1 });
      expect(said?.oldestDue).toMatch(/^2\d{3}-\d\d-\d\dT.*Z$/);
      expect((said?.oldestDue ?? '') <= (sung?.oldestDue ?? '')).toBe(true);
    });

    it('has a name that every queue can keep', async () => {
      await expect(on.jobs.add([say('a:b')])).rejects.toBeInstanceOf(RangeError);
      await expect(on.jobs.add([say('a|b')])).rejects.toBeInstanceOf(RangeError);
      await expect(on.jobs.add([{ ...say('a'), kind: 'No Kind' }])).rejects.toBeInstanceOf(RangeError);
    });
  });
};
