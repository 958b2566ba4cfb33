import type { AppendRequest, ExpectedRevision } from '#event-store';
import { addDays, fold, present, type LocalDate } from '#kernel';
import { kindOfName, unitDecider, type UnitCommand, type UnitEvent } from '#organisation';
import { importCommand } from '../import/ids.js';
import type { PlannedUnit } from './planned-unit.js';

/** Where and when a plan is written down. */
export type Writing = Readonly<{ day: LocalDate; today: LocalDate; recordedAt: string }>;

/**
 * What a planned unit is in the log: its establishment, and what the day of change did to it. Two appends, so that
 * a unit that was imported before the day can be imported again after it. The unit's own decider has its say.
 */
export const unitAppends = (unit: PlannedUnit, writing: Writing): readonly AppendRequest[] => {
  const established = unitDecider.decide(unitDecider.initial, establish(unit, writing.today));
  const changes: UnitEvent[] = [];
  for (const command of changesOf(unit, writing)) {
    changes.push(...unitDecider.decide(fold(unitDecider, [...established, ...changes]), command));
  }
  const first = append(unit, 'none', established, writing);
  return changes.length === 0 ? [first] : [first, append(unit, 0, changes, writing)];
};

const establish = (unit: PlannedUnit, today: LocalDate): UnitCommand => {
  const { id: unitId, name, level, parent, from, code } = unit;
  const what = { unitId, occurredOn: from, name, level, parent, remote: false, validFrom: from, code };
  return { type: 'establish', ...what, ...present({ kind: kindOfName(name, level) }), today };
};

const changesOf = (unit: PlannedUnit, { day, today }: Writing): readonly UnitCommand[] => {
  const at = { unitId: unit.id, occurredOn: day, today };
  const { renamedTo, movedTo, successors } = unit;
  return [
    ...(renamedTo === undefined ? [] : [{ type: 'rename', ...at, name: renamedTo, validFrom: day } as const]),
    ...(movedTo === undefined ? [] : [{ type: 'move', ...at, parent: movedTo, validFrom: day } as const]),
    ...(successors ? [{ type: 'dissolve', ...at, validTo: addDays(day, -1), successors } as const] : []),
  ];
};

const append = (
  { id }: PlannedUnit,
  expected: ExpectedRevision,
  events: readonly UnitEvent[],
  { recordedAt }: Writing,
): AppendRequest => {
  const stream = `unit-${id}`;
  const commandId = importCommand(stream, expected === 'none' ? 0 : 1, JSON.stringify(events));
  return {
    stream,
    expected,
    events,
    meta: { recordedAt, actor: 'import', commandId, correlationId: commandId },
  };
};
