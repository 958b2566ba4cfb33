import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, EventStore, type Decided, type Who } from '#event-store';
import { START, type LocalDate, type Recorded } from '#kernel';
import { LawBook } from '#law';
import type { IdentityViewed } from '../domain/access.events.js';
import { revealWatchDecider } from '../domain/reveal-watch.js';

/** Counts the names that one person has opened on a day, and tells when they are unusually many. */
export class WatchReveals extends Command<Decided> {
  constructor(
    readonly watched: Readonly<{ person: string; day: LocalDate }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(WatchReveals)
export class WatchRevealsHandler implements ICommandHandler<WatchReveals> {
  constructor(
    private readonly decisions: Decisions,
    private readonly store: EventStore,
    private readonly laws: LawBook,
  ) {}

  async execute({ watched: { person, day }, who }: WatchReveals): Promise<Decided> {
    const { revealsPerDay: limit } = this.laws.current().ruleSet.settings;
    const count = await this.opened(person, day);
    const command = { type: 'count', person, occurredOn: day, count, limit } as const;
    return this.decisions.run(revealWatchDecider, `${person}-${day}`, command, who);
  }

  private async opened(person: string, day: LocalDate): Promise<number> {
    let count = 0;
    for await (const { events } of this.store.readAll(START, { types: ['IdentityViewed'] })) {
      for (const { meta, data } of events as readonly Recorded<IdentityViewed>[])
        if (meta.actor === person && data.occurredOn === day) count += 1;
    }
    return count;
  }
}
