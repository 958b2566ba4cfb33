import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { ReorganisationHandler } from './reorganisation-handler.js';

/** Agrees as the second person; it takes effect on its day. */
export class ConfirmReorganisation extends Command<Decided> {
  constructor(
    readonly reorganisationId: string,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ConfirmReorganisation)
export class ConfirmReorganisationHandler
  extends ReorganisationHandler
  implements ICommandHandler<ConfirmReorganisation>
{
  execute({ reorganisationId, who }: ConfirmReorganisation): Promise<Decided> {
    const occurredOn = this.clock.today();
    return this.run({ type: 'confirm', reorganisationId, occurredOn, by: who.actor }, who);
  }
}
