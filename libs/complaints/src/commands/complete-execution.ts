import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Complete } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Thi hành xong: the case is closed. */
export class CompleteExecution extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Complete>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CompleteExecution)
export class CompleteExecutionHandler extends ComplaintHandler implements ICommandHandler<CompleteExecution> {
  execute({ complaint, who }: CompleteExecution): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'complete' }, who);
  }
}
