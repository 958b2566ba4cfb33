import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { JobFailed, type JobHandler } from '../jobs.js';
import { EMPTY, say, until, type QueueUnderTest } from './queue-under-test.js';

/** Never, as far as a test can see: its worker does not say again that it has the job. */
const AN_HOUR = 3_600_000;

export const workerContract = (on: QueueUnderTest): void => {
  const { open, work, quiet } = on;

  describe(`${on.name}: several workers`, () => {
    it('share the jobs, each of which is done once', async () => {
      const other = await open();
      const third = await open();
      const done = new Map<string, number>();
      const by = new Set<number>();
      for (const [index, one] of [on.jobs, other, third].entries()) {
        work(
          one,
          async ({ id }) => {
            by.add(index);
            done.set(id, (done.get(id) ?? 0) + 1);
            await sleep(2);
          },
          4,
        );
      }
      const many = Array.from({ length: 300 }, (_, index) => say(`job-${index}`));
      expect(await on.jobs.add(many)).toBe(300);
      await until(
        () => done.size,
        (size) => size === 300,
      );
      expect([...done.values()].every((count) => count === 1)).toBe(true);
      expect(by.size).toBeGreaterThan(1);
    });

    it('take over from one that stands still, and what it still does changes nothing', async () => {
      const still = await open({ renew: AN_HOUR });
      let wake = (): void => undefined;
      const asleep = new Promise<void>((resolve) => (wake = resolve));
      let taken = false;
      work(
        still,
        async () => {
          taken = true;
          await asleep;
          throw new JobFailed('say.too-late', 'never');
        },
        1,
      );
      await on.jobs.add([say('left')]);
      await until(() => taken, Boolean);
      const attempts: number[] = [];
      work(on.jobs, async ({ attempt }) => void attempts.push(attempt));
      await until(
        () => attempts.length,
        (count) => count === 1,
      );
      wake();
      expect(attempts).toEqual([2]);
      expect(await quiet()).toEqual(EMPTY);
    });

    it('do not take over from one that only takes long', async () => {
      let times = 0;
      let goOn = true;
      const slow: JobHandler = async () => {
        times += 1;
        while (goOn) await sleep(20);
      };
      const lease = 3_000;
      work(await open({ lease }), slow);
      work(await open({ lease }), slow);
      await on.jobs.add([say('slow')]);
      await until(
        () => times,
        (count) => count === 1,
      );
      await sleep(2 * lease);
      goOn = false;
      expect(await quiet()).toEqual(EMPTY);
      expect(times).toBe(1);
    });

    it('finish what they have in hand before they stop, and take no more', async () => {
      const seen: string[] = [];
      let aborted = false;
      const worker = work(
        on.jobs,
        async ({ id }, signal) => {
          seen.push(`${id} begun`);
          signal.addEventListener('abort', () => (aborted = true));
          while (!aborted) await sleep(5);
          seen.push(`${id} done`);
        },
        1,
      );
      await on.jobs.add([say('in-hand'), say('waiting')]);
      await until(
        () => seen.length,
        (count) => count === 1,
      );
      await worker.stop();
      expect(seen).toEqual(['in-hand begun', 'in-hand done']);
      expect(await on.jobs.counts()).toEqual({ ...EMPTY, waiting: 1 });
    });
  });
};
