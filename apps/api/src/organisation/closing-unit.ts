import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { EventStore } from '#event-store';
import { refuse } from '#kernel';
import { OpenWork, type ClosingRefusal } from '#reactions';
import { WorkOfUnits } from '#views';

/** A unit that still has work in hand is merged or split, so that somebody takes the work over; it is not just ended. */
@Injectable()
export class ClosingUnit {
  private readonly work: OpenWork;

  constructor(
    store: EventStore,
    private readonly queries: QueryBus,
  ) {
    this.work = new OpenWork(store);
  }

  /**
   * The log says whether there is anything; what is named is only what the asker may know of, so that a refusal
   * does not count denunciations.
   *
   * @throws Refusal `unit.has-open-work` with how many of which kind, and the units under it
   */
  async check(unit: string, actor: Actor): Promise<void> {
    const left = await this.work.of([unit]);
    const below = await this.work.under([unit]);
    if (left.length + below.length === 0) return;
    const { counts, under } = await this.queries.execute(new WorkOfUnits(actor, [unit]));
    refuse<ClosingRefusal>('unit.has-open-work', {
      ...Object.fromEntries(counts.map(({ kind, count }) => [kind, count])),
      ...(under.length > 0 && { unit: under.length }),
    });
  }
}
