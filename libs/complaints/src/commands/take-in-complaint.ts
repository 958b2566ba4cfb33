import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { TakeIn } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** The other side of a merger: the earlier of the two days counts, by default. */
export class TakeInComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<TakeIn>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(TakeInComplaint)
export class TakeInComplaintHandler extends ComplaintHandler implements ICommandHandler<TakeInComplaint> {
  execute({ complaint, who }: TakeInComplaint): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'take-in' }, who);
  }
}
