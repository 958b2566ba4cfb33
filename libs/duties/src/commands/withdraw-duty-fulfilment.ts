import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DutyFulfilmentWithdrawn } from '../domain/records/duty.events.js';
import { DutyHandler } from './duty-handler.js';

/** Takes back a record that was wrong. */
export class WithdrawDutyFulfilment extends Command<Decided> {
  constructor(
    readonly duty: DutyFulfilmentWithdrawn['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(WithdrawDutyFulfilment)
export class WithdrawDutyFulfilmentHandler
  extends DutyHandler
  implements ICommandHandler<WithdrawDutyFulfilment>
{
  execute({ duty, who }: WithdrawDutyFulfilment): Promise<Decided> {
    return this.run(duty.dutyId, { ...duty, type: 'withdraw' }, who);
  }
}
