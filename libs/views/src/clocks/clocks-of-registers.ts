import type { DisclosureEvent, RecommendationEvent } from '#duties';
import { idOf } from '#kernel';
import type { DeadlineFact } from '#law';
import { disclosures, recommendations } from '../duties/register-records.js';
import { clockTable } from './clock-table.js';
import { during, type ClockKeeper } from './keeping-clocks.js';

const factIn = (cell: string | null): DeadlineFact | undefined =>
  cell === null ? undefined : (JSON.parse(cell) as DeadlineFact);

/** What must be public: until it was published, then until it may be taken down. */
export const disclosureClocks: ClockKeeper<DisclosureEvent> = {
  table: clockTable('disclosure_clocks'),
  of: (rows, stream) => {
    const disclosure = rows.get(disclosures, idOf(stream));
    if (!disclosure) return undefined;
    const { unit, status, due, until } = disclosure;
    const clocks = {
      due: during(status === 'due', factIn(due)),
      until: during(status === 'published', factIn(until)),
    };
    return { unit, clocks };
  },
};

/** The reply to a people's inspection board. */
export const recommendationClocks: ClockKeeper<RecommendationEvent> = {
  table: clockTable('recommendation_clocks'),
  of: (rows, stream) => {
    const recommendation = rows.get(recommendations, idOf(stream));
    if (!recommendation) return undefined;
    const { unit, status, reply } = recommendation;
    return { unit, clocks: { reply: during(status === 'open', factIn(reply)) } };
  },
};
