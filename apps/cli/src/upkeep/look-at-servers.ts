import { openRedis } from '#access';
import { openEventStoreDb, type EventStoreDbLog } from '#event-store';
import type { Clock } from '#kernel';
import { productCodec } from '../../../worker/src/codec.js';
import { ill, watch, well, type Finding } from './finding.js';

/** Shorter than a server's: somebody sits and waits. */
const PATIENCE = { call: 5_000, attempt: 2_000, attempts: 2 } as const;

/**
 * The log on its server: whether it answers, agrees with this machine's clock, and has been told to forget anything.
 *
 * @param further what else is to be looked at in the open log
 */
export const lookAtLogServer = async (
  url: string,
  clock: Pick<Clock, 'now'>,
  further: (log: EventStoreDbLog) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> => {
  let log: EventStoreDbLog;
  try {
    log = await openEventStoreDb({ url, codec: productCodec(), clock, patience: PATIENCE });
  } catch (error) {
    return [unreachable(error instanceof Error ? error.message : String(error))];
  }
  try {
    const { ok, detail } = await log.health();
    const server = ok
      ? well('log-server', `it answers, and its clock agrees; the log is ${log.logId()}`)
      : ill(
          'log-server',
          detail,
          'Take $maxAge, $maxCount and $tb off those streams before the next scavenge: it deletes histories for good.',
        );
    return [server, ...(await further(log))];
  } finally {
    await log.close();
  }
};

const unreachable = (says: string): Finding =>
  ill(
    'log-server',
    says,
    /clock/.test(says)
      ? 'Set the clocks of this machine and of the server by NTP: a node does not start before they agree.'
      : 'See that the server runs and that EVENTSTORE_URL names it, its user and its certificate.',
  );

type Setting = Readonly<{ name: string; wanted: string; because: string }>;

const SETTINGS: readonly Setting[] = [
  {
    name: 'maxmemory-policy',
    wanted: 'noeviction',
    because: 'it throws jobs and sessions away when it is full',
  },
  { name: 'appendonly', wanted: 'yes', because: 'it forgets jobs and sessions when it is started again' },
];

/** Redis: whether it answers, and whether it keeps what it is given. */
export const lookAtRedis = async (url: string): Promise<readonly Finding[]> => {
  const redis = await openRedis({ url });
  try {
    await redis.ping();
    const found = await Promise.all(
      SETTINGS.map(async ({ name, ...setting }) => ({ name, ...setting, is: await settingOf(redis, name) })),
    );
    const wrong = found.filter(({ is, wanted }) => is !== undefined && is !== wanted);
    if (wrong.length > 0) return wrong.map(wrongSetting);
    return found.some(({ is }) => is === undefined)
      ? [watch('redis', 'it answers, and does not tell its settings', `Ask whoever runs it for: ${asked}.`)]
      : [well('redis', `it answers; ${asked}`)];
  } catch {
    return [
      ill('redis', 'it does not answer', 'Start it, and see that REDIS_URL names it and its password.'),
    ];
  } finally {
    redis.disconnect();
  }
};

const asked = SETTINGS.map(({ name, wanted }) => `${name} ${wanted}`).join(', ');

const wrongSetting = ({ name, wanted, because, is }: Setting & { is: string | undefined }): Finding =>
  watch('redis', `${name} is ${String(is)}: ${because}`, `Set ${name} ${wanted} in its configuration.`);

/** `undefined` where asking is forbidden, as providers do. */
const settingOf = async (
  redis: Awaited<ReturnType<typeof openRedis>>,
  name: string,
): Promise<string | undefined> => {
  try {
    const [, value] = (await redis.config('GET', name)) as readonly string[];
    return value;
  } catch {
    return undefined;
  }
};
