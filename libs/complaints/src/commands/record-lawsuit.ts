import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { AcceptLawsuit } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Tòa án thụ lý: ends the administrative way (LKN 11(9)). */
export class RecordLawsuit extends Command<Decided> {
  constructor(
    readonly complaint: Asked<AcceptLawsuit>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RecordLawsuit)
export class RecordLawsuitHandler extends ComplaintHandler implements ICommandHandler<RecordLawsuit> {
  execute({ complaint, who }: RecordLawsuit): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'lawsuit' }, who);
  }
}
