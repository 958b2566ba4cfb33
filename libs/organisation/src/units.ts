import type { EventStore } from '#event-store';
import type { LocalDate } from '#kernel';
import { unitAt, type UnitAt } from './domain/unit-at.js';
import { unitDecider, type Unit } from './domain/unit.js';
import type { UnitEvent } from './domain/unit.events.js';

/** Looks units up in the log itself: their streams are short, and a decision must not wait for a view. */
export class Units {
  constructor(private readonly store: EventStore) {}

  /** The unit on that day; `undefined` when it did not exist then. */
  async at(unitId: string, day: LocalDate): Promise<UnitAt | undefined> {
    return unitAt(await this.load(unitId), day);
  }

  /** The unit as it was established: what about it never changes. */
  async established(unitId: string): Promise<UnitAt | undefined> {
    const unit = await this.load(unitId);
    return unit.status === 'none' ? undefined : unitAt(unit, unit.validFrom);
  }

  private async load(unitId: string): Promise<Unit> {
    let unit: Unit = unitDecider.initial;
    for await (const event of this.store.read<UnitEvent>(`unit-${unitId}`)) {
      unit = unitDecider.evolve(unit, event);
    }
    return unit;
  }
}
