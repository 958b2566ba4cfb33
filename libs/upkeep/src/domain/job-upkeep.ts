import { refuse, type Decider, type UpcasterMap } from '#kernel';
import type {
  DeadJobDropped,
  DeadJobRetried,
  JobUpkeepEvent,
  StuckReactionRetried,
} from './job-upkeep.events.js';

export type JobUpkeepCommand =
  | Readonly<{ type: 'retry' } & DeadJobRetried['data']>
  | Readonly<{ type: 'drop' } & DeadJobDropped['data']>
  | Readonly<{ type: 'act-again' } & StuckReactionRetried['data']>;

export type JobUpkeepRefusal = 'job.reason-missing';

/** How often people have settled jobs of a kind; whether one lies dead is known to the queue alone. */
export type JobUpkeep = Readonly<{ acts: number }>;

const decide = (_: JobUpkeep, command: JobUpkeepCommand): readonly JobUpkeepEvent[] => {
  const { failure, occurredOn } = command;
  if (command.type === 'act-again') {
    const { reaction, eventId } = command;
    return [{ type: 'StuckReactionRetried', data: { reaction, eventId, failure, occurredOn } }];
  }
  const { kind, jobId, attempts } = command;
  const settled = { kind, jobId, attempts, failure, occurredOn };
  if (command.type === 'retry') return [{ type: 'DeadJobRetried', data: settled }];
  const reason = command.reason.trim();
  if (reason === '') return refuse<JobUpkeepRefusal>('job.reason-missing');
  return [{ type: 'DeadJobDropped', data: { ...settled, reason } }];
};

/** Every type is still at version 1. */
export const jobUpkeepUpcasters: UpcasterMap<JobUpkeepEvent> = {};

/** What people did about work in the background that failed for good, stream `job-<kind>` or `job-reactions`. */
export const jobUpkeepDecider: Decider<JobUpkeep, JobUpkeepCommand, JobUpkeepEvent> = {
  category: 'job',
  initial: { acts: 0 },
  decide,
  evolve: ({ acts }) => ({ acts: acts + 1 }),
};

/** Of all reactions: they are few, and no kind of jobs has this name. */
export const REACTIONS = 'reactions';
