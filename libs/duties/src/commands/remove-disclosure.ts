import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DisclosureRemoved } from '../domain/disclosures/disclosure.events.js';
import { DisclosureHandler } from './disclosure-handler.js';

/** Takes it down, once it has hung long enough. */
export class RemoveDisclosure extends Command<Decided> {
  constructor(
    readonly disclosure: DisclosureRemoved['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RemoveDisclosure)
export class RemoveDisclosureHandler extends DisclosureHandler implements ICommandHandler<RemoveDisclosure> {
  execute({ disclosure, who }: RemoveDisclosure): Promise<Decided> {
    return this.run(disclosure.disclosureId, { ...disclosure, type: 'remove' }, who);
  }
}
