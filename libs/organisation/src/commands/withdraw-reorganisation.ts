import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { ReorganisationHandler } from './reorganisation-handler.js';

/** Gives the plan up before its day, with a reason. */
export class WithdrawReorganisation extends Command<Decided> {
  constructor(
    readonly reorganisationId: string,
    readonly reason: string,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(WithdrawReorganisation)
export class WithdrawReorganisationHandler
  extends ReorganisationHandler
  implements ICommandHandler<WithdrawReorganisation>
{
  execute({ reorganisationId, reason, who }: WithdrawReorganisation): Promise<Decided> {
    const occurredOn = this.clock.today();
    return this.run({ type: 'withdraw', reorganisationId, occurredOn, reason }, who);
  }
}
