import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DutyFulfilled } from '../domain/records/duty.events.js';
import { DutyHandler } from './duty-handler.js';

/** Records by hand, with evidence, that a duty was fulfilled. */
export class RecordDutyFulfilled extends Command<Decided> {
  constructor(
    readonly duty: Omit<DutyFulfilled['data'], 'no'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RecordDutyFulfilled)
export class RecordDutyFulfilledHandler extends DutyHandler implements ICommandHandler<RecordDutyFulfilled> {
  execute({ duty, who }: RecordDutyFulfilled): Promise<Decided> {
    return this.run(duty.dutyId, { ...duty, type: 'fulfil' }, who);
  }
}
