import type { EventStore } from '#event-store';
import { START, type Recorded } from '#kernel';
import type { UnitEvent } from '#organisation';

/** Units that stand directly under these and have not ended, as the log has it now. */
export const unitsUnder = async (
  store: Pick<EventStore, 'readAll'>,
  units: readonly string[],
): Promise<readonly string[]> => {
  const asked = new Set(units);
  const parents = new Map<string, string>();
  for await (const { events } of store.readAll(START, { categories: ['unit'] })) {
    for (const { type, data } of events as readonly Recorded<UnitEvent>[]) {
      if (type === 'UnitDissolved') parents.delete(data.unitId);
      else if ('parent' in data && data.parent !== undefined) parents.set(data.unitId, data.parent);
    }
  }
  return [...parents].flatMap(([unit, parent]) => (asked.has(parent) ? [unit] : []));
};
