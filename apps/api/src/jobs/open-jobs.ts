import { SqliteJobs, type Jobs } from '#jobs';
import type { Clock } from '#kernel';

type Opening = Readonly<{
  redis: string | undefined;
  data: string;
  /** The machine's clock, also in practice. */
  clock: Clock;
}>;

/** The queue, in the data folder. */
export const openJobs = async ({ redis, data, clock }: Opening): Promise<Jobs> => {
  if (redis !== undefined) throw new Error('REDIS_URL: this build has no queue on Redis.');
  return new SqliteJobs({ folder: data, clock });
};
