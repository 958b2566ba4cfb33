import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DisclosureBroadcast } from '../domain/disclosures/disclosure.events.js';
import { DisclosureHandler } from './disclosure-handler.js';

/** Records one day of loudspeaker. */
export class BroadcastDisclosure extends Command<Decided> {
  constructor(
    readonly disclosure: DisclosureBroadcast['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(BroadcastDisclosure)
export class BroadcastDisclosureHandler
  extends DisclosureHandler
  implements ICommandHandler<BroadcastDisclosure>
{
  execute({ disclosure, who }: BroadcastDisclosure): Promise<Decided> {
    return this.run(disclosure.disclosureId, { ...disclosure, type: 'broadcast' }, who);
  }
}
