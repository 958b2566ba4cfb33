import type { Action } from '#access';

/** Views that stopped: a part of `HANDLER_POLICIES`. */
export const UPKEEP_HANDLERS = {
  RetryView: 'view.retry',
  SkipViewEvent: 'reaction',
} as const satisfies Readonly<Record<string, Action | 'reaction'>>;
