import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { catalogueDecider, type CatalogueContent } from '../domain/catalogue.js';
import { Rulebook } from '../rulebook.js';

/** Proposes a version of a catalogue (danh mục); a second person confirms it. */
export class ProposeCatalogue extends Command<Decided> {
  constructor(
    readonly id: string,
    readonly content: CatalogueContent,
    readonly reason: string,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ProposeCatalogue)
export class ProposeCatalogueHandler implements ICommandHandler<ProposeCatalogue> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly book: Rulebook,
  ) {}

  async execute({ id, content, reason, who }: ProposeCatalogue): Promise<Decided> {
    await this.book.refresh();
    const instead = this.book.contentInForce('catalogue', id);
    const at = { id, by: who.actor, occurredOn: this.clock.today() };
    return this.decisions.run(
      catalogueDecider,
      id,
      { type: 'propose', content, reason, instead, ...at },
      who,
    );
  }
}
