import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { RecordStep } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Minutes of work, evidence, experts (Mẫu 06 to 10). */
export class RecordVerificationStep extends Command<Decided> {
  constructor(
    readonly complaint: Asked<RecordStep>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RecordVerificationStep)
export class RecordVerificationStepHandler
  extends ComplaintHandler
  implements ICommandHandler<RecordVerificationStep>
{
  execute({ complaint, who }: RecordVerificationStep): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'record' }, who);
  }
}
