import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { hostname } from 'node:os';
import { openRedis, sharedAccess } from '#access';
import { ProgressInRedis, RedisFiles } from '#exports';
import { openStreamVault } from '#identity';
import { reactions, StreamCheckpoints } from '#reactions';
import { GENEROUS, RateLimit } from './http/rate-limit.js';
import type { Nodes } from './configuration.js';
import type { Keeping, Kept } from './kept.js';
import { workerLease, WorkerPart } from './worker-part.js';

/**
 * One of several nodes: what must not be lost lies on private streams of the log's server, what may on Redis, and in the
 * data folder nothing but views, which are made again.
 *
 * @throws TypeError when the log is a file
 */
export const keptBySeveral = async (keeping: Keeping, { role, redis: url }: Nodes): Promise<Kept> => {
  const { store, data, clock, signInClock, kek, log, rateLimits = GENEROUS } = keeping;
  const streams = store.privateStreams?.();
  if (!streams || kek === undefined)
    throw new TypeError('several nodes need a log on a server and a key file');
  const redis = await openRedis({
    url,
    report: ({ name }) => log.warn({ error: name }, 'what the nodes share does not answer'),
  });
  const prefix = `nghedan:${store.logId()}:`;
  const checkpoints = await StreamCheckpoints.open(
    streams,
    reactions.map(({ name }) => name),
    (error) => log.warn({ error: String(error) }, 'the reactions’ place was not written'),
  );
  // The folder is locked: the process that was here before this one has ended.
  const holder = { process: randomUUID(), place: `${hostname()}:${realpathSync(data)}` };
  const lease = workerLease(streams, holder);
  return {
    ...(await openStreamVault({ streams, kek, clock })),
    checkpoints,
    ...(role === 'api' && { elsewhere: checkpoints.progress }),
    access: sharedAccess({ streams, redis, prefix, clock: signInClock }),
    rateLimit: RateLimit.ofSeveralNodes(rateLimits, redis, `${prefix}requests:`),
    exportFiles: new RedisFiles({ redis, prefix: `${prefix}exports:` }),
    exportProgress: new ProgressInRedis(redis, `${prefix}export-rows:`),
    part: role === 'api' ? new WorkerPart(false) : new WorkerPart(true, lease),
    close: () => checkpoints.flush(),
  };
};
