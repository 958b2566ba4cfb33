import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { machineClock } from '../../../test/stand-in/machine-clock.js';
import { JobFailed, type Job, type JobHandler, type Jobs, type JobWorker, type NewJob } from './jobs.js';
import type { Retry } from './retry.js';

export type JobsSettings = Readonly<{ retry: Retry; lease: number; renew?: number }>;

/** A queue that several may open, and that is there still when all have closed it. */
export type JobsUnderTest = Readonly<{
  open(settings: JobsSettings): Promise<Jobs>;
  dispose(): Promise<void>;
}>;

const SETTINGS: JobsSettings = { retry: { tries: 3, first: 20, longest: 100 }, lease: 1_000 };
const PATIENCE_MS = 20_000;
/** Never, as far as a test can see: its worker does not say again that it has the job. */
const AN_HOUR = 3_600_000;
const DAYS_60 = 60 * 24 * 3_600_000;

const nowMs = (): number => Date.parse(machineClock.now());
const later = (ms: number): string => new Date(nowMs() + ms).toISOString();

/** Waits for what must come; says what it saw when it does not. */
const until = async <T>(look: () => T | Promise<T>, wanted: (seen: T) => boolean): Promise<T> => {
  const end = nowMs() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (wanted(seen)) return seen;
    if (nowMs() > end) throw new Error(`it did not come to that: ${JSON.stringify(seen)}`);
    await sleep(10);
  }
};

/** What every queue must do. */
export const jobsContract = (name: string, create: () => Promise<JobsUnderTest>): void => {
  let under: JobsUnderTest;
  let jobs: Jobs;
  const opened: Jobs[] = [];
  const working: JobWorker[] = [];

  const open = async (settings: Partial<JobsSettings> = {}): Promise<Jobs> => {
    const one = await under.open({ ...SETTINGS, ...settings });
    opened.push(one);
    return one;
  };
  const work = (by: Jobs, handle: JobHandler, concurrency = 8): JobWorker => {
    const worker = by.work({ say: handle }, { concurrency });
    working.push(worker);
    return worker;
  };
  const say = (id: string, more: Partial<NewJob> = {}): NewJob => ({
    kind: 'say',
    id,
    data: { id },
    ...more,
  });
  const empty = { waiting: 0, delayed: 0, running: 0, dead: 0 };
  const quiet = (by = jobs) =>
    until(
      () => by.counts(),
      ({ waiting, delayed, running }) => waiting + delayed + running === 0,
    );

  beforeEach(async () => {
    under = await create();
    jobs = await open();
  });

  afterEach(async () => {
    await Promise.all(working.splice(0).map((worker) => worker.stop()));
    await Promise.all(opened.splice(0).map((one) => one.close()));
    await under.dispose();
  });

  describe(`${name}: a job`, () => {
    it('is done with the data it was given, in the order of adding, and is gone then', async () => {
      const seen: Job[] = [];
      expect(await jobs.add([say('a'), say('b', { data: { about: 'letter-1', week: 2 } })])).toBe(2);
      work(jobs, async (job) => void seen.push(job), 1);
      await until(
        () => seen.length,
        (count) => count === 2,
      );
      expect(seen).toEqual([
        { kind: 'say', id: 'a', data: { id: 'a' }, attempt: 1 },
        { kind: 'say', id: 'b', data: { about: 'letter-1', week: 2 }, attempt: 1 },
      ]);
      expect(await quiet()).toEqual(empty);
    });

    it('is there after everybody has left and come back', async () => {
      await jobs.add([say('kept')]);
      await jobs.close();
      opened.length = 0;
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
      expect(await jobs.add([say('one')])).toBe(1);
      expect(await other.add([say('one'), say('two')])).toBe(1);
      let go = (): void => undefined;
      const gate = new Promise<void>((resolve) => (go = resolve));
      const seen: string[] = [];
      work(jobs, async ({ id }) => {
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
      await jobs.add([say('free'), say('taken', { remember: 600 })]);
      work(jobs, async ({ id }) => void seen.push(id));
      await until(
        () => seen.length,
        (count) => count === 2,
      );
      await quiet();
      expect(await jobs.add([say('free'), say('taken', { remember: 600 })])).toBe(1);
      await until(
        () => seen.length,
        (count) => count === 3,
      );
      expect(seen.at(-1)).toBe('free');
    });

    it('waits for its time, and others do not wait with it', async () => {
      const seen: string[] = [];
      const soon = later(2_000);
      await jobs.add([say('soon', { notBefore: soon }), say('now')]);
      work(jobs, async ({ id }) => void seen.push(`${id} ${machineClock.now() >= soon}`));
      await until(
        () => seen.length,
        (count) => count === 2,
      );
      expect(seen).toEqual(['now false', 'soon true']);
    });

    it('that is for in sixty days does not come at once, as a timer of Node would', async () => {
      const seen: string[] = [];
      await jobs.add([say('far', { notBefore: later(DAYS_60) })]);
      work(jobs, async ({ id }) => void seen.push(id));
      await jobs.add([say('near')]);
      await until(
        () => seen.length,
        (count) => count === 1,
      );
      await until(
        () => jobs.counts(),
        ({ running }) => running === 0,
      );
      expect(seen).toEqual(['near']);
      expect(await jobs.counts()).toEqual({ ...empty, delayed: 1 });
    });

    it('is counted with its kind, and the one that waits longest tells since when', async () => {
      await jobs.add([say('now'), { ...say('later'), notBefore: '2999-01-01T00:00:00.000Z' }]);
      await jobs.add([{ ...say('other'), kind: 'sing' }]);
      const [said, sung, ...more] = await jobs.kinds();
      expect(more).toEqual([]);
      expect(said).toMatchObject({ ...empty, kind: 'say', waiting: 1, delayed: 1 });
      expect(sung).toMatchObject({ ...empty, kind: 'sing', waiting: 1 });
      expect(said?.oldestDue).toMatch(/^2\d{3}-\d\d-\d\dT.*Z$/);
      expect((said?.oldestDue ?? '') <= (sung?.oldestDue ?? '')).toBe(true);
    });

    it('has a name that every queue can keep', async () => {
      await expect(jobs.add([say('a:b')])).rejects.toBeInstanceOf(RangeError);
      await expect(jobs.add([say('a|b')])).rejects.toBeInstanceOf(RangeError);
      await expect(jobs.add([{ ...say('a'), kind: 'No Kind' }])).rejects.toBeInstanceOf(RangeError);
    });
  });

  describe(`${name}: a failure`, () => {
    it('is tried again after a pause that grows, and forgotten when it goes well then', async () => {
      const at: number[] = [];
      const attempts: number[] = [];
      work(jobs, async ({ attempt }) => {
        at.push(nowMs());
        attempts.push(attempt);
        if (attempt < 3) throw new Error('not yet');
      });
      await jobs.add([say('hard')]);
      await until(
        () => attempts.length,
        (count) => count === 3,
      );
      expect(attempts).toEqual([1, 2, 3]);
      expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(19);
      expect((at[2] ?? 0) - (at[1] ?? 0)).toBeGreaterThanOrEqual(39);
      expect(await quiet()).toEqual(empty);
    });

    it('of every try leaves the job to a person, with a code and without the message', async () => {
      let tries = 0;
      const codes: string[] = [];
      const report = (_job: Job, code: string): void => void codes.push(code);
      working.push(
        jobs.work(
          {
            say: async () => {
              tries += 1;
              throw new TypeError('Nguyễn Văn An, 0912345678');
            },
          },
          { report },
        ),
      );
      await jobs.add([say('bad')]);
      await until(
        () => jobs.dead(),
        ({ length }) => length === 1,
      );
      const [dead] = await jobs.dead();
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
      expect(await jobs.counts()).toEqual({ ...empty, dead: 1 });
    });

    it('that says it is hopeless is not tried again', async () => {
      let tries = 0;
      work(jobs, async () => {
        tries += 1;
        throw new JobFailed('say.no-such-place', 'never');
      });
      await jobs.add([say('hopeless')]);
      const [dead] = await until(
        () => jobs.dead(),
        ({ length }) => length === 1,
      );
      expect(tries).toBe(1);
      expect(dead?.code).toBe('say.no-such-place');
    });

    it('of a kind that nobody here knows is left to a person', async () => {
      await jobs.add([{ ...say('x'), kind: 'sing' }]);
      work(jobs, async () => undefined);
      const [dead] = await until(
        () => jobs.dead(),
        ({ length }) => length === 1,
      );
      expect(dead).toMatchObject({ kind: 'sing', code: 'job.unknown-kind' });
    });
  });

  describe(`${name}: a dead job`, () => {
    let well = false;
    const bury = async (...ids: readonly string[]): Promise<void> => {
      well = false;
      work(jobs, async () => {
        if (!well) throw new JobFailed('say.hoarse', 'never');
      });
      for (const [count, id] of ids.entries()) {
        await jobs.add([say(id)]);
        await until(
          () => jobs.dead(),
          ({ length }) => length === count + 1,
        );
      }
    };

    it('is listed oldest first, and no more than asked for', async () => {
      await bury('first', 'second');
      expect((await jobs.dead()).map(({ id }) => id)).toEqual(['first', 'second']);
      expect((await jobs.dead(1)).map(({ id }) => id)).toEqual(['first']);
    });

    it('is tried again, with all its tries, when a person says so', async () => {
      await bury('again');
      well = true;
      expect(await jobs.retry('say', 'again')).toBe(true);
      expect(await quiet()).toEqual(empty);
      expect(await jobs.retry('say', 'again')).toBe(false);
    });

    it('is dropped when a person says so, and its id is free', async () => {
      await bury('away');
      expect(await jobs.drop('say', 'away')).toBe(true);
      expect(await jobs.dead()).toEqual([]);
      expect(await jobs.drop('say', 'away')).toBe(false);
      well = true;
      expect(await jobs.add([say('away')])).toBe(1);
      expect(await quiet()).toEqual(empty);
    });

    it('is the only one that can be dropped or tried again', async () => {
      await jobs.add([say('alive', { notBefore: later(DAYS_60) })]);
      expect(await jobs.drop('say', 'alive')).toBe(false);
      expect(await jobs.retry('say', 'alive')).toBe(false);
      expect((await jobs.counts()).delayed).toBe(1);
    });
  });

  describe(`${name}: several workers`, () => {
    it('share the jobs, each of which is done once', async () => {
      const other = await open();
      const third = await open();
      const done = new Map<string, number>();
      const by = new Set<number>();
      for (const [index, one] of [jobs, other, third].entries()) {
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
      expect(await jobs.add(many)).toBe(300);
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
      await jobs.add([say('left')]);
      await until(() => taken, Boolean);
      const attempts: number[] = [];
      work(jobs, async ({ attempt }) => void attempts.push(attempt));
      await until(
        () => attempts.length,
        (count) => count === 1,
      );
      wake();
      expect(attempts).toEqual([2]);
      expect(await quiet()).toEqual(empty);
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
      await jobs.add([say('slow')]);
      await until(
        () => times,
        (count) => count === 1,
      );
      await sleep(2 * lease);
      goOn = false;
      expect(await quiet()).toEqual(empty);
      expect(times).toBe(1);
    });

    it('finish what they have in hand before they stop, and take no more', async () => {
      const seen: string[] = [];
      let aborted = false;
      const worker = work(
        jobs,
        async ({ id }, signal) => {
          seen.push(`${id} begun`);
          signal.addEventListener('abort', () => (aborted = true));
          while (!aborted) await sleep(5);
          seen.push(`${id} done`);
        },
        1,
      );
      await jobs.add([say('in-hand'), say('waiting')]);
      await until(
        () => seen.length,
        (count) => count === 1,
      );
      await worker.stop();
      expect(seen).toEqual(['in-hand begun', 'in-hand done']);
      expect(await jobs.counts()).toEqual({ ...empty, waiting: 1 });
    });
  });
};
