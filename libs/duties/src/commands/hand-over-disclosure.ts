import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DisclosureHandedOver } from '../domain/disclosures/disclosure.events.js';
import { DisclosureHandler } from './disclosure-handler.js';

/** What must be public goes to another unit with its clocks (bàn giao). */
export class HandOverDisclosure extends Command<Decided> {
  constructor(
    readonly disclosure: Omit<DisclosureHandedOver['data'], 'from'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HandOverDisclosure)
export class HandOverDisclosureHandler
  extends DisclosureHandler
  implements ICommandHandler<HandOverDisclosure>
{
  execute({ disclosure, who }: HandOverDisclosure): Promise<Decided> {
    return this.run(disclosure.disclosureId, { ...disclosure, type: 'hand-over' }, who);
  }
}
