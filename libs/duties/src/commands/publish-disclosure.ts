import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DisclosurePublished } from '../domain/disclosures/disclosure.events.js';
import { DisclosureHandler } from './disclosure-handler.js';

/** Records where and how it was made public, with the evidence. */
export class PublishDisclosure extends Command<Decided> {
  constructor(
    readonly disclosure: Omit<DisclosurePublished['data'], 'until'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(PublishDisclosure)
export class PublishDisclosureHandler
  extends DisclosureHandler
  implements ICommandHandler<PublishDisclosure>
{
  execute({ disclosure, who }: PublishDisclosure): Promise<Decided> {
    return this.run(disclosure.disclosureId, { ...disclosure, type: 'publish' }, who);
  }
}
