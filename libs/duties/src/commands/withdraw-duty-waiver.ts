import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DutyWaiverWithdrawn } from '../domain/records/duty.events.js';
import { DutyHandler } from './duty-handler.js';

/** Takes back a waiver: the duty is owed again. */
export class WithdrawDutyWaiver extends Command<Decided> {
  constructor(
    readonly duty: DutyWaiverWithdrawn['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(WithdrawDutyWaiver)
export class WithdrawDutyWaiverHandler extends DutyHandler implements ICommandHandler<WithdrawDutyWaiver> {
  execute({ duty, who }: WithdrawDutyWaiver): Promise<Decided> {
    return this.run(duty.dutyId, { ...duty, type: 'withdraw-waiver' }, who);
  }
}
