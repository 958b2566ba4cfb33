import type { EventStore } from '#event-store';
import { START, type LocalDate, type Recorded } from '#kernel';
import { unitAt, unitDecider, type Unit, type UnitEvent } from '#organisation';

const TYPES: readonly UnitEvent['type'][] = ['UnitEstablished', 'UnitRenamed', 'UnitMoved', 'UnitDissolved'];

/** Ids of the units above which there is none on that day; reads the whole log for them. */
export const topUnits = async (
  log: Pick<EventStore, 'readAll'>,
  day: LocalDate,
): Promise<readonly string[]> => {
  const units = new Map<string, Unit>();
  for await (const { events } of log.readAll(START, { types: TYPES }))
    for (const event of events as readonly Recorded<UnitEvent>[]) {
      const { unitId } = event.data;
      units.set(unitId, unitDecider.evolve(units.get(unitId) ?? unitDecider.initial, event));
    }
  return [...units].flatMap(([unitId, unit]) => {
    const today = unitAt(unit, day);
    return today && today.parent === undefined ? [unitId] : [];
  });
};
