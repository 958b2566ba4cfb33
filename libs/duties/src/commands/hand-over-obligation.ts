import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { ObligationHandedOver } from '../domain/local-obligations/obligation.events.js';
import { ObligationHandler } from './obligation-handler.js';

/** Another unit is bound by it from `validFrom` on (bàn giao). */
export class HandOverObligation extends Command<Decided> {
  constructor(
    readonly obligation: Omit<ObligationHandedOver['data'], 'from'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HandOverObligation)
export class HandOverObligationHandler
  extends ObligationHandler
  implements ICommandHandler<HandOverObligation>
{
  execute({ obligation, who }: HandOverObligation): Promise<Decided> {
    return this.run(obligation.obligationId, { ...obligation, type: 'hand-over' }, who);
  }
}
