import type { EventStore } from '#event-store';
import { viewUpkeepStream, type ViewUpkeepEvent } from '#upkeep';
import type { View } from './view.js';

/** What two persons had each view leave out, by the log: whoever builds a view from it leaves out the same. */
export class SkippedEvents {
  private readonly known = new Map<string, Set<string>>();

  constructor(
    private readonly log: Pick<EventStore, 'read'>,
    /** Under which name a view is reported and decided about. */
    private readonly nameOf: (view: string) => string,
  ) {}

  /** Ids of the events that this version leaves out; grows when `load` finds more. */
  of({ name }: Pick<View, 'name'>): ReadonlySet<string> {
    return this.all(name);
  }

  /** Reads what was decided by now. A decision about another version counts for nothing. */
  async load({ name, version }: View): Promise<void> {
    const skipped = this.all(name);
    for await (const { type, data } of this.log.read<ViewUpkeepEvent>(viewUpkeepStream(this.nameOf(name))))
      if (type === 'ViewEventSkipped' && data.version === version) skipped.add(data.eventId);
  }

  private all(name: string): Set<string> {
    const known = this.known.get(name) ?? new Set<string>();
    this.known.set(name, known);
    return known;
  }
}
