import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Report } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Báo cáo xác minh (Mẫu 13). */
export class ReportVerification extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Report>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReportVerification)
export class ReportVerificationHandler
  extends ComplaintHandler
  implements ICommandHandler<ReportVerification>
{
  execute({ complaint, who }: ReportVerification): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'report' }, who);
  }
}
