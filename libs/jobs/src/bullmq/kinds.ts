import type { Job as BullJob, JobType, Queue } from 'bullmq';
import type { JobCounts, JobData, KindCounts } from '../jobs.js';

const MOST = 10_000;

const STATES: readonly (readonly [keyof JobCounts, JobType])[] = [
  ['waiting', 'wait'],
  ['delayed', 'delayed'],
  ['running', 'active'],
  ['dead', 'failed'],
];

/** The queue has lists by state and none by kind: the first ones of each are looked at. */
export const kindsIn = async (queue: Queue<JobData>): Promise<readonly KindCounts[]> => {
  const kinds = new Map<string, KindCounts>();
  for (const [state, type] of STATES)
    for (const job of await queue.getJobs([type], 0, MOST - 1, true)) {
      // A server that throws keys out leaves ids without their jobs.
      const kind = (job as BullJob<JobData> | undefined)?.name;
      if (kind === undefined) continue;
      const before = kinds.get(kind) ?? { kind, waiting: 0, delayed: 0, running: 0, dead: 0 };
      const counted = { ...before, [state]: before[state] + 1 };
      kinds.set(
        kind,
        state === 'waiting' ? { ...counted, oldestDue: earlier(before.oldestDue, job) } : counted,
      );
    }
  return [...kinds.values()].sort((one, other) => (one.kind < other.kind ? -1 : 1));
};

const earlier = (known: string | undefined, { timestamp, opts }: BullJob<JobData>): string => {
  const due = new Date(timestamp + (opts.delay ?? 0)).toISOString();
  return known === undefined || due < known ? due : known;
};
