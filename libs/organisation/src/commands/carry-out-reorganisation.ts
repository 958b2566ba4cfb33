import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { ReorganisationHandler } from './reorganisation-handler.js';

/** Puts a confirmed reorganisation into effect, on its day or later; units and open work follow from that. */
export class CarryOutReorganisation extends Command<Decided> {
  constructor(
    readonly reorganisationId: string,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CarryOutReorganisation)
export class CarryOutReorganisationHandler
  extends ReorganisationHandler
  implements ICommandHandler<CarryOutReorganisation>
{
  execute({ reorganisationId, who }: CarryOutReorganisation): Promise<Decided> {
    const occurredOn = this.clock.today();
    return this.run({ type: 'carry-out', reorganisationId, occurredOn }, who);
  }
}
