import type { Logger } from 'pino';
import { openBullJobs, SqliteJobs, type Jobs } from '#jobs';
import type { Clock } from '#kernel';

type Opening = Readonly<{
  redis: string | undefined;
  data: string;
  /** The machine's clock, also in practice. */
  clock: Clock;
  /** Jobs of one log do not mix with those of another. */
  logId: string;
  log: Logger;
}>;

/** The queue: in the data folder, or on a server that several nodes share. A server that is away is waited for later. */
export const openJobs = async ({ redis, data, clock, logId, log }: Opening): Promise<Jobs> => {
  if (redis === undefined) return new SqliteJobs({ folder: data, clock });
  const report = ({ name }: Error): void => log.warn({ error: name }, 'the queue does not answer');
  return openBullJobs({ url: redis, name: `jobs-${logId}`, clock, report });
};
