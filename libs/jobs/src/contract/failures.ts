import { describe, expect, it } from '@jest/globals';
import { JobFailed, type JobHandler } from '../jobs.js';
import { EMPTY, nowMs, say, until, type QueueUnderTest } from './queue-under-test.js';

export const failureContract = (on: QueueUnderTest): void => {
  const { work, quiet } = on;

  describe(`${on.name}: a failure`, () => {
    it('is tried again after a pause that grows, and forgotten when it goes well then', async () => {
      const at: number[] = [];
      const attempts: number[] = [];
      work(on.jobs, async ({ attempt }) => {
        at.push(nowMs());
        attempts.push(attempt);
        if (attempt < 3) throw new Error('not yet');
      });
      await on.jobs.add([say('hard')]);
      await until(
        () => attempts.length,
        (count) => count === 3,
      );
      expect(attempts).toEqual([1, 2, 3]);
      expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(19);
      expect((at[2] ?? 0) - (at[1] ?? 0)).toBeGreaterThanOrEqual(39);
      expect(await quiet()).toEqual(EMPTY);
    });

    it('of every try leaves the job to a person, with a code and without the message', async () => {
      let tries = 0;
      const codes: string[] = [];
      const fails: JobHandler = async () => {
        tries += 1;
        throw new TypeError('Nguyễn Văn An, 0912345678');
      };
      work(on.jobs, fails, 8, (code) => void codes.push(code));
      await on.jobs.add([say('bad')]);
      await until(
        () => on.jobs.dead(),
        ({ length }) => length === 1,
      );
      const [dead] = await on.jobs.dead();
      expect(tries).toBe(3);
      expect(codes).toEqual(['bug.TypeError', 'bug.TypeError', 'bug.TypeError']);
      expect(dead).toMatchObject({
        kind: 'say',
        id: 'bad',
        data: { id: 'bad' },
        attempts: 3,
        code: 'bug.TypeError',
      });
      expect(dead?.since).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
      expect(await on.jobs.counts()).toEqual({ ...EMPTY, dead: 1 });
    });

    it('that says it is hopeless is not tried again', async () => {
      let tries = 0;
      work(on.jobs, async () => {
        tries += 1;
        throw new JobFailed('say.no-such-place', 'never');
      });
      await on.jobs.add([say('hopeless')]);
      const [dead] = await until(
        () => on.jobs.dead(),
        ({ length }) => length === 1,
      );
      expect(tries).toBe(1);
      expect(dead?.code).toBe('say.no-such-place');
    });

    it('of a kind that nobody here knows is left to a person', async () => {
      await on.jobs.add([{ ...say('x'), kind: 'sing' }]);
      work(on.jobs, async () => undefined);
      const [dead] = await until(
        () => on.jobs.dead(),
        ({ length }) => length === 1,
      );
      expect(dead).toMatchObject({ kind: 'sing', code: 'job.unknown-kind' });
    });

    it('is told of for a day, newest first, with its code, and which try was the last', async () => {
      await on.jobs.add([say('bad')]);
      work(on.jobs, async () => {
        throw new JobFailed('say.hoarse');
      });
      await until(
        () => on.jobs.failures(),
        ({ length }) => length === 3,
      );
      const failures = await on.jobs.failures();
      const at = expect.stringMatching(/^2\d{3}-\d\d-\d\dT.*Z$/);
      const one = { kind: 'say', id: 'bad', code: 'say.hoarse', at };
      expect(failures).toEqual([
        { ...one, attempt: 3, last: true },
        { ...one, attempt: 2, last: false },
        { ...one, attempt: 1, last: false },
      ]);
      expect((await (await on.open()).failures(1)).map(({ attempt }) => attempt)).toEqual([3]);
      await until(
        () => on.jobs.drop('say', 'bad'),
        (dropped) => dropped,
      );
      expect(await on.jobs.failures()).toEqual(failures);
    });
  });
};
