import type { Command } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { addDays, present, type LocalDate, type Recorded } from '#kernel';
import {
  DissolveUnit,
  EstablishUnit,
  MoveUnit,
  type NewUnit,
  type UnitsMerged,
  type UnitSplit,
} from '#organisation';
import { onBehalf, type Reaction, type World } from './reaction.js';

type Effect = Readonly<{
  event: Recorded<UnitsMerged | UnitSplit>;
  ends: readonly string[];
  successors: readonly string[];
  /** Takes over open work, and the units under those that end. */
  heir: string;
  establish: readonly NewUnit[];
  day: LocalDate;
  legalBasis: string;
}>;

/**
 * Units first, then what they leave behind. Each command has an id of its own, made from the event and the thing: after
 * a crash in the middle all of them are sent again, and those that were done stay as they are.
 */
const carryOut = async (name: string, effect: Effect, world: World): Promise<readonly Command<Decided>[]> => {
  const { event, ends, successors, heir, establish, day, legalBasis } = effect;
  const { occurredOn } = event.data;
  const who = (unit: string, thing: string): Who => {
    const { commandId, ...rest } = onBehalf(name, event, unit);
    return { ...rest, commandId: `${commandId}/${thing}` };
  };
  const under = await world.work.under(ends);
  const work = await world.work.of(ends);
  return [
    ...establish.map(
      (unit) => new EstablishUnit(newUnit(unit, day, occurredOn), who(unit.unitId, unit.unitId)),
    ),
    ...ends.map(
      (unitId) =>
        new DissolveUnit(
          { unitId, occurredOn, validTo: addDays(day, -1), successors },
          who(heir, `${unitId}/end`),
        ),
    ),
    ...under.map(
      (unitId) =>
        new MoveUnit({ unitId, occurredOn, parent: heir, validFrom: day }, who(heir, `${unitId}/move`)),
    ),
    ...work.map(({ stream, unit: from, handOver }) =>
      handOver({ from, to: heir, occurredOn, legalBasis, newOrder: day }, who(heir, stream)),
    ),
  ];
};

const newUnit = (unit: NewUnit, day: LocalDate, occurredOn: LocalDate) => {
  const { unitId, name, level, kind, parent, remote } = unit;
  return { unitId, occurredOn, name, level, remote, validFrom: day, ...present({ kind, parent }) };
};

const MERGER = 'carry-out-merger';

/** A merger ends the units it names and gives their open work to the one that follows them; clocks go on. */
export const carryOutMerger: Reaction<UnitsMerged> = {
  name: MERGER,
  to: 'UnitsMerged',
  from: 'origin',
  react: (event, world) => {
    const { from: ends, into: heir, establish, day, legalBasis } = event.data;
    const effect = { event, ends, successors: [heir], heir, day, legalBasis };
    return carryOut(MERGER, { ...effect, establish: establish ? [establish] : [] }, world);
  },
};

const SPLIT = 'carry-out-split';

/** A split ends one unit; the unit that is named as heir takes over what was open. */
export const carryOutSplit: Reaction<UnitSplit> = {
  name: SPLIT,
  to: 'UnitSplit',
  from: 'origin',
  react: (event, world) => {
    const { from, into, heir, establish, day, legalBasis } = event.data;
    const successors = [heir, ...into.filter((unit) => unit !== heir)];
    return carryOut(SPLIT, { event, ends: [from], successors, heir, establish, day, legalBasis }, world);
  },
};
