import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DisclosureOpened } from '../domain/disclosures/disclosure.events.js';
import { DisclosureHandler } from './disclosure-handler.js';

/** Notes that something must be made public; the last day is computed here. */
export class OpenDisclosure extends Command<Decided> {
  constructor(
    readonly disclosure: Omit<DisclosureOpened['data'], 'due'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(OpenDisclosure)
export class OpenDisclosureHandler extends DisclosureHandler implements ICommandHandler<OpenDisclosure> {
  execute({ disclosure, who }: OpenDisclosure): Promise<Decided> {
    return this.run(disclosure.disclosureId, { ...disclosure, type: 'open' }, who);
  }
}
