import { describe, expect, it } from '@jest/globals';
import { JobFailed } from '../jobs.js';
import { DAYS_60, EMPTY, later, say, until, type QueueUnderTest } from './queue-under-test.js';

export const deadJobContract = (on: QueueUnderTest): void => {
  const { work, quiet } = on;

  describe(`${on.name}: a dead job`, () => {
    let well = false;
    const bury = async (...ids: readonly string[]): Promise<void> => {
      well = false;
      work(on.jobs, async () => {
        if (!well) throw new JobFailed('say.hoarse', 'never');
      });
      for (const [count, id] of ids.entries()) {
        await on.jobs.add([say(id)]);
        await until(
          () => on.jobs.dead(),
          ({ length }) => length === count + 1,
        );
      }
    };

    it('is listed oldest first, and no more than asked for', async () => {
      await bury('first', 'second');
      expect((await on.jobs.dead()).map(({ id }) => id)).toEqual(['first', 'second']);
      expect((await on.jobs.dead(1)).map(({ id }) => id)).toEqual(['first']);
    });

    it('is found by its name, and nothing else is', async () => {
      await bury('lost');
      expect(await on.jobs.deadOne('say', 'lost')).toEqual((await on.jobs.dead())[0]);
      expect(await on.jobs.deadOne('say', 'never')).toBeUndefined();
      await on.jobs.add([say('alive', { notBefore: later(DAYS_60) })]);
      expect(await on.jobs.deadOne('say', 'alive')).toBeUndefined();
    });

    it('is tried again, with all its tries, when a person says so', async () => {
      await bury('again');
      well = true;
      expect(await on.jobs.retry('say', 'again')).toBe(true);
      expect(await quiet()).toEqual(EMPTY);
      expect(await on.jobs.retry('say', 'again')).toBe(false);
    });

    it('is dropped when a person says so, and its id is free', async () => {
      await bury('away');
      expect(await on.jobs.drop('say', 'away')).toBe(true);
      expect(await on.jobs.dead()).toEqual([]);
      expect(await on.jobs.drop('say', 'away')).toBe(false);
      well = true;
      expect(await on.jobs.add([say('away')])).toBe(1);
      expect(await quiet()).toEqual(EMPTY);
    });

    it('is the only one that can be dropped or tried again', async () => {
      await on.jobs.add([say('alive', { notBefore: later(DAYS_60) })]);
      expect(await on.jobs.drop('say', 'alive')).toBe(false);
      expect(await on.jobs.retry('say', 'alive')).toBe(false);
      expect((await on.jobs.counts()).delayed).toBe(1);
    });
  });
};
