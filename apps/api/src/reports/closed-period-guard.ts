import type { EntryGuard } from '#event-store';
import { refuse } from '#kernel';
import { closedOver, factsOf, type ClosedPeriodRefusal, type Periods } from '#reports';
import type { UnitTree } from '../organisation/unit-tree.js';

/**
 * 2.10(9): what the forms count may be entered into a closed period only as an adjustment (điều chỉnh số liệu). Closed
 * is a period by the report of the unit that had the thing on that day, of the one that has it now, or of a unit
 * above them, whose report counts it too. What no form counts changes no report and is let in.
 *
 * @throws Refusal `entry.period-closed` (facts: unit, unitName, formSet, from, to, occurredOn)
 */
export const closedPeriodGuard =
  (periods: Periods, units: UnitTree): EntryGuard =>
  async ({ stream, events, holder, today, adjustment }) => {
    const days = events.flatMap((event) => factsOf(stream, event).map(({ on }) => on));
    const past = days.filter((day) => day < today).sort();
    if (past.length === 0) return undefined;
    const known = (await periods.all()).map(({ period }) => period);
    for (const day of past) {
      const holders = [holder(day), holder()].filter((unit) => unit !== undefined);
      const closed = closedOver(known, holders.flatMap(units.above), day);
      if (!closed) continue;
      if (adjustment) return adjustment;
      const { unit, formSet, from, to } = closed;
      const facts = { unit, unitName: units.name(unit), formSet, from, to, occurredOn: day };
      return refuse<ClosedPeriodRefusal>('entry.period-closed', facts);
    }
    return undefined;
  };
