import { expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBullJobs, SqliteJobs, type Jobs, type JobWorker } from '#jobs';
import { addDays, dayOf } from '#kernel';
import { builtInLaw as law, BuiltInLawBook } from '#law';
import {
  handOverTo,
  isOfficeHour,
  nextLook,
  REMINDER_JOB,
  reminderHandler,
  ReminderSweep,
  type HandOverOptions,
} from '#reminders';
import { RedisServer } from '../redis/redis-server.mjs';
import { describeWithRedis } from '../redis/with-redis.js';
import { Diary, expectedOf, FIRST, livesOver, Reminded, TurnedClock } from '../reminders/simulated-office.js';
import { machineClock } from '../stand-in/machine-clock.js';

const DAYS = 90;
const DEADLINES = Number(process.env['NGHEDAN_DEADLINES'] ?? 300);
const LOOK_MS = 3 * 3_600_000;
const PATIENCE_MS = 60_000;
/** Never within one run: its worker does not say again that it has the job. */
const AN_HOUR = 3_600_000;

/** What is done to the queue in one look; the looks between two of these are left in peace. */
const TROUBLES = ['flush', 'killed', 'evicts', 'standstill', 'flush-all'] as const;
type Trouble = (typeof TROUBLES)[number];

const troubleOf = (look: number): Trouble | undefined =>
  look % 3 === 0 ? TROUBLES[(look / 3) % TROUBLES.length] : undefined;

type Queue = Readonly<{ jobs: Jobs; work: () => JobWorker }>;

const settled = async (jobs: Jobs): Promise<void> => {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const counts = await jobs.counts().catch(() => undefined);
    if (counts && counts.waiting + counts.delayed + counts.running === 0) return;
    if (performance.now() > end)
      throw new Error(`the queue does not come to rest: ${JSON.stringify(counts)}`);
    await sleep(5);
  }
};

/**
 * Ninety days of looks, each followed by the work that it found.
 *
 * @param around does the look and lets the work be done, with whatever trouble there is in it
 */
const live = async (
  open: (handlers: Parameters<Jobs['work']>[0]) => Queue,
  around: (look: number, queue: Queue, sweep: () => Promise<number>) => Promise<void>,
  fault?: HandOverOptions['fault'],
): Promise<Reminded> => {
  const clock = new TurnedClock(Date.parse(`${FIRST}T00:00:00.000Z`));
  const log = new Reminded(clock);
  const raise: HandOverOptions['raise'] = (found) => log.raise({ ...found, occurredOn: clock.today() });
  const queue = open({ [REMINDER_JOB]: reminderHandler(clock, raise) });
  const handOver = handOverTo({ jobs: queue.jobs, clock, raise, ...(fault && { fault }) });
  const watch = new Diary(lives, clock, log.streams);
  const sweep = new ReminderSweep({ clock, laws: new BuiltInLawBook(), watch, handOver });
  const end = addDays(FIRST, DAYS);
  let look = 0;
  while (dayOf(clock.now()) < end) {
    if (isOfficeHour(law, clock.now())) {
      await around(look, queue, () => sweep.once());
      look += 1;
    }
    clock.pass(nextLook(law, clock.now(), LOOK_MS));
  }
  await queue.jobs.close();
  return log;
};

const lives = livesOver(DAYS, DEADLINES);

const isComplete = (log: Reminded): void => {
  const got = log.names();
  expect(new Set(got).size).toBe(got.length);
  expect([...got].toSorted()).toEqual([...expectedOf(lives, DAYS)].toSorted());
  expect(log.hours.filter((hour) => !isOfficeHour(law, hour))).toEqual([]);
  expect(got.length).toBeGreaterThan(DEADLINES / 2);
};

describeWithRedis(`${DEADLINES} deadlines over ${DAYS} days with Redis in trouble`, () => {
  const run = async (fault?: HandOverOptions['fault']): Promise<Reminded> => {
    const redis = await RedisServer.absent();
    const name = 'reminders';
    const retry = { tries: 5, first: 10, longest: 100 };
    const options = { url: redis.url, name, clock: machineClock, patience: 500, lease: 300, retry };
    const jobs = await openBullJobs(options);
    const still = await openBullJobs({ ...options, renew: AN_HOUR });
    let worker: JobWorker | undefined;
    const rest = async ({ work }: Queue, running: Jobs): Promise<void> => {
      worker ??= work();
      await settled(running);
    };
    try {
      return await live(
        (handlers) => ({ jobs, work: () => jobs.work(handlers) }),
        async (look, queue, sweep) => {
          // For the first days there is no server at all.
          if (look < 6) return void (await sweep());
          if (look === 6) await redis.revive();
          const trouble = troubleOf(look);
          if (trouble === undefined) {
            await sweep();
            return rest(queue, jobs);
          }
          await worker?.stop();
          worker = undefined;
          await sweep();
          if (trouble === 'flush' || trouble === 'flush-all') await redis.command('FLUSHALL');
          if (trouble === 'killed') await redis.kill().then(() => sweep());
          if (trouble === 'killed') await redis.revive();
          if (trouble === 'evicts') await throwOut(redis);
          if (trouble === 'standstill') return standStill(still, jobs, () => rest(queue, jobs));
          await rest(queue, jobs);
        },
        fault,
      );
    } finally {
      await worker?.stop();
      await still.close();
      await redis.end();
    }
  };

  it('bring every reminder exactly once, in office hours', async () => isComplete(await run()), 3_600_000);

  it('are seen to be lost when what the queue forgot is not looked for again', async () => {
    const got = new Set((await run('adds-once')).names());
    expect(got.size).toBeLessThan(expectedOf(lives, DAYS).size);
  }, 3_600_000);
});

/** The server has no room for some of what it holds, and throws out whatever comes to hand. */
const throwOut = async (redis: RedisServer): Promise<void> => {
  const used = Number(/used_memory:(\d+)/.exec(await redis.command('INFO', 'memory'))?.[1]);
  await redis.command('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-random');
  await redis.command('CONFIG', 'SET', 'maxmemory', String(used - 6_000));
  await redis.command('SET', 'room', 'wanted');
  await redis.command('CONFIG', 'SET', 'maxmemory', '0');
  await redis.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
};

/** A worker takes what it can and does nothing with it, until the others have noticed. */
const standStill = async (still: Jobs, jobs: Jobs, others: () => Promise<void>): Promise<void> => {
  if ((await jobs.counts()).waiting === 0) return others();
  let wake = (): void => undefined;
  const asleep = new Promise<void>((resolve) => (wake = resolve));
  const worker = still.work({ [REMINDER_JOB]: () => asleep }, { concurrency: 2 });
  while ((await jobs.counts()).running === 0) await sleep(5);
  await others();
  wake();
  await worker.stop();
};

it(`${DEADLINES} deadlines over ${DAYS} days come once each without any server`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-reminders-'));
  const jobs = new SqliteJobs({ folder, clock: machineClock, poll: 20 });
  let worker: JobWorker | undefined;
  try {
    const log = await live(
      (handlers) => ({ jobs, work: () => jobs.work(handlers) }),
      async (_, queue, sweep) => {
        await sweep();
        worker ??= queue.work();
        await settled(jobs);
        await worker.stop();
        worker = undefined;
      },
    );
    isComplete(log);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 3_600_000);
