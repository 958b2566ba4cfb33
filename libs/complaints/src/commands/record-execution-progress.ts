import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Progress } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Tiến độ thi hành, with money and land done so far. */
export class RecordExecutionProgress extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Progress>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RecordExecutionProgress)
export class RecordExecutionProgressHandler
  extends ComplaintHandler
  implements ICommandHandler<RecordExecutionProgress>
{
  execute({ complaint, who }: RecordExecutionProgress): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'progress' }, who);
  }
}
