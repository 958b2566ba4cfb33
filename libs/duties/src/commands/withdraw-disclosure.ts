import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DisclosureWithdrawn } from '../domain/disclosures/disclosure.events.js';
import { DisclosureHandler } from './disclosure-handler.js';

/** Takes back an entry made by mistake. */
export class WithdrawDisclosure extends Command<Decided> {
  constructor(
    readonly disclosure: DisclosureWithdrawn['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(WithdrawDisclosure)
export class WithdrawDisclosureHandler
  extends DisclosureHandler
  implements ICommandHandler<WithdrawDisclosure>
{
  execute({ disclosure, who }: WithdrawDisclosure): Promise<Decided> {
    return this.run(disclosure.disclosureId, { ...disclosure, type: 'withdraw' }, who);
  }
}
