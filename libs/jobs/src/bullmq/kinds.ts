import type { JobType, Queue } from 'bullmq';
import type { JobCounts, JobData, KindCounts } from '../jobs.js';

const MOST = 10_000;

/** So many of a kind are looked at for when it was due: a server that throws keys out leaves ids without their jobs. */
const LOOKED_AT = 5;

const STATES: readonly (readonly [keyof JobCounts, JobType])[] = [
  ['waiting', 'wait'],
  ['delayed', 'delayed'],
  ['running', 'active'],
  ['dead', 'failed'],
];

/** The queue has lists by state and none by kind: the first ids of each are read, which begin with the kind. */
export const kindsIn = async (queue: Queue<JobData>): Promise<readonly KindCounts[]> => {
  const kinds = new Map<string, KindCounts>();
  const waiting = new Map<string, string[]>();
  for (const [state, type] of STATES)
    for (const id of await queue.getRanges([type], 0, MOST - 1, true)) {
      const [kind = ''] = id.split('|', 1);
      const before = kinds.get(kind) ?? { kind, waiting: 0, delayed: 0, running: 0, dead: 0 };
      kinds.set(kind, { ...before, [state]: before[state] + 1 });
      if (state === 'waiting') waiting.set(kind, [...(waiting.get(kind) ?? []), id].slice(0, LOOKED_AT));
    }
  for (const [kind, ids] of waiting) {
    const counted = kinds.get(kind);
    const oldestDue = await earliest(queue, ids);
    if (counted && oldestDue !== undefined) kinds.set(kind, { ...counted, oldestDue });
  }
  return [...kinds.values()].sort((one, other) => (one.kind < other.kind ? -1 : 1));
};

const earliest = async (queue: Queue<JobData>, ids: readonly string[]): Promise<string | undefined> => {
  const jobs = await Promise.all(ids.map((id) => queue.getJob(id)));
  const due = jobs.flatMap((job) => (job === undefined ? [] : [job.timestamp + (job.opts.delay ?? 0)]));
  return due.length === 0 ? undefined : new Date(Math.min(...due)).toISOString();
};
