import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, EventStore, ReadOn, type Decided, type Who } from '#event-store';
import type { LocalDate } from '#kernel';
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
  /** How often each person opened a name on each day, by `<person>-<day>`. */
  private readonly opened = new Map<string, number>();
  private readonly reading: ReadOn<IdentityViewed>;

  constructor(
    private readonly decisions: Decisions,
    store: EventStore,
    private readonly laws: LawBook,
  ) {
    this.reading = new ReadOn<IdentityViewed>(store, { types: ['IdentityViewed'] }, ({ meta, data }) => {
      const watch = `${meta.actor}-${data.occurredOn}`;
      this.opened.set(watch, (this.opened.get(watch) ?? 0) + 1);
    });
  }

  async execute({ watched: { person, day }, who }: WatchReveals): Promise<Decided> {
    const { revealsPerDay: limit } = this.laws.current().ruleSet.settings;
    await this.reading.toHead();
    const watch = `${person}-${day}`;
    const count = this.opened.get(watch) ?? 0;
    const command = { type: 'count', person, occurredOn: day, count, limit } as const;
    return this.decisions.run(revealWatchDecider, watch, command, who);
  }
}
