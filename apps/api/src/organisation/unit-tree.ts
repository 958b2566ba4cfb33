import type { UnitsAbove } from '#access';
import { EventStore, ReadOn } from '#event-store';
import type { LocalDate, Recorded } from '#kernel';
import type { UnitEvent, UnitLevel } from '#organisation';

/** A unit as it stands now. */
export type UnitNode = Readonly<{
  id: string;
  name: string;
  level: UnitLevel;
  parent?: string;
  remote: boolean;
  validFrom: LocalDate;
  validTo?: LocalDate;
  /** Unit that took over its work and its archives when it ended. */
  heir?: string;
  /** Revision of its stream. */
  revision: number;
}>;

/**
 * The units in memory, folded from their streams: the policy asks for them with every request. There are some
 * ten thousand in the whole country, so all of them fit.
 */
export class UnitTree {
  private readonly units = new Map<string, UnitNode>();
  private readonly reading: ReadOn<UnitEvent>;

  constructor(store: EventStore) {
    this.reading = new ReadOn(store, { categories: ['unit'] }, (event) => this.apply(event));
  }

  /** Reads on to the head of the log: a new unit counts for the very next request. */
  async refresh(): Promise<void> {
    await this.reading.toHead();
  }

  /**
   * The unit and those above it; for a unit that has ended also its heir and those above that, because archives
   * go with the work. Unknown unit: itself alone, which nobody has a grant for.
   */
  readonly above: UnitsAbove = (unit) => {
    const line = new Set([unit]);
    for (const one of line) {
      const { parent, heir } = this.units.get(one) ?? {};
      for (const next of [parent, heir]) if (next !== undefined) line.add(next);
    }
    return [...line];
  };

  get(unit: string): UnitNode | undefined {
    return this.units.get(unit);
  }

  /** The name of today; the id of a unit that no stream tells about. */
  name(unit: string): string {
    return this.units.get(unit)?.name ?? unit;
  }

  all(): readonly UnitNode[] {
    return [...this.units.values()];
  }

  /** Units under no other, which have not ended: what is everybody's is theirs together. */
  topmost(): readonly string[] {
    return this.all().flatMap(({ id, parent, validTo }) =>
      parent === undefined && validTo === undefined ? [id] : [],
    );
  }

  private apply(event: Recorded<UnitEvent>): void {
    const { unitId } = event.data;
    const before = this.units.get(unitId);
    const after = evolve(before, event);
    if (after) this.units.set(unitId, after);
  }
}

const evolve = (
  unit: UnitNode | undefined,
  { type, data, revision }: Recorded<UnitEvent>,
): UnitNode | undefined => {
  if (type === 'UnitEstablished') {
    const { unitId: id, name, level, parent, remote, validFrom } = data;
    return { id, name, level, ...(parent !== undefined && { parent }), remote, validFrom, revision };
  }
  if (!unit) return undefined;
  const next = { ...unit, revision };
  switch (type) {
    case 'UnitRenamed':
      return { ...next, name: data.name };
    case 'UnitMoved':
      return { ...next, parent: data.parent };
    case 'UnitDissolved': {
      const [heir] = data.successors;
      return { ...next, validTo: data.validTo, ...(heir !== undefined && { heir }) };
    }
  }
};
