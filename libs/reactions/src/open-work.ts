import type { Command } from '@nestjs/cqrs';
import type { Decided, EventStore, Who } from '#event-store';
import { idOf, START } from '#kernel';
import { unitsUnder } from './units-under.js';
import { WORK_KINDS, type Follower, type HandOver, type WorkKind } from './work-kinds.js';

/** A thing that is not finished yet, and the command that gives it to another unit. */
export type WorkItem = Readonly<{
  stream: string;
  unit: string;
  handOver(to: HandOver, who: Who): Command<Decided>;
}>;

/** Why a unit cannot simply end. */
export type ClosingRefusal = 'unit.has-open-work';

/**
 * Unfinished work, read from the log itself and not from a view that may lag: a reorganisation happens once in
 * years, and nothing of it may be forgotten.
 */
export class OpenWork {
  constructor(private readonly store: Pick<EventStore, 'readAll'>) {}

  /** Units directly under these. */
  under(units: readonly string[]): Promise<readonly string[]> {
    return unitsUnder(this.store, units);
  }

  /** What these units have in hand, in the order in which it came. */
  async of(units: readonly string[]): Promise<readonly WorkItem[]> {
    const asked = new Set(units);
    const followers = new Map<string, Follower & { kind: WorkKind }>();
    const filter = { categories: WORK_KINDS.map(({ category }) => category) };
    for await (const { events } of this.store.readAll(START, filter)) {
      for (const event of events) {
        const known = followers.get(event.stream) ?? followerOf(event.stream);
        known.see(event);
        followers.set(event.stream, known);
      }
    }
    return [...followers].flatMap(
      ([
        stream,
        {
          kind: { handOver },
          holder,
        },
      ]) => {
        const unit = holder();
        if (unit === undefined || !asked.has(unit)) return [];
        return [{ stream, unit, handOver: (to, who) => handOver(idOf(stream), to, who) }];
      },
    );
  }
}

const followerOf = (stream: string): Follower & { kind: WorkKind } => {
  const found = WORK_KINDS.find(({ category }) => stream.startsWith(`${category}-`));
  if (!found) throw new TypeError(`${stream} is of no kind that can be handed over`);
  return { ...found.follow(), kind: found };
};
