import type { Recorded } from '#kernel';
import {
  LAW_ID,
  RecomputeDeadlines,
  versionName,
  type CalendarConfirmed,
  type RuleSetConfirmed,
} from '#rulebook';
import { onBehalf, type Reaction } from './reaction.js';

/** A confirmed change of the law moves the clocks that run: on each stream, so that nothing moves silently. */
const recompute = (name: string, event: Recorded<RuleSetConfirmed | CalendarConfirmed>) =>
  event.data.id === LAW_ID
    ? new RecomputeDeadlines(
        versionName(event.stream, event.data.no),
        event.data.occurredOn,
        onBehalf(name, event, event.meta.unit ?? ''),
      )
    : undefined;

const AFTER_RULE_SET = 'recompute-after-rule-set';

export const recomputeAfterRuleSet: Reaction<RuleSetConfirmed> = {
  name: AFTER_RULE_SET,
  to: 'RuleSetConfirmed',
  from: 'origin',
  react: async (event) => recompute(AFTER_RULE_SET, event),
};

const AFTER_CALENDAR = 'recompute-after-calendar';

export const recomputeAfterCalendar: Reaction<CalendarConfirmed> = {
  name: AFTER_CALENDAR,
  to: 'CalendarConfirmed',
  from: 'origin',
  react: async (event) => recompute(AFTER_CALENDAR, event),
};
