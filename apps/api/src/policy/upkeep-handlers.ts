import type { Action } from '#access';

/** Views that stopped and jobs that failed: a part of `HANDLER_POLICIES`. */
export const UPKEEP_HANDLERS = {
  RetryView: 'view.retry',
  SkipViewEvent: 'reaction',
  RetryDeadJob: 'job.settle',
  DropDeadJob: 'job.settle',
  RetryStuckReaction: 'job.settle',
} as const satisfies Readonly<Record<string, Action | 'reaction'>>;
