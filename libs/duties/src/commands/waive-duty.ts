import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DutyWaived } from '../domain/records/duty.events.js';
import { DutyHandler } from './duty-handler.js';

/** Frees an establishment from a duty in one period, by a decision. */
export class WaiveDuty extends Command<Decided> {
  constructor(
    readonly duty: DutyWaived['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(WaiveDuty)
export class WaiveDutyHandler extends DutyHandler implements ICommandHandler<WaiveDuty> {
  execute({ duty, who }: WaiveDuty): Promise<Decided> {
    return this.run(duty.dutyId, { ...duty, type: 'waive' }, who);
  }
}
