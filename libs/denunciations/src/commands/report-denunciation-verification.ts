import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D12, báo cáo kết quả xác minh (Mẫu 10, 11). */
export class ReportDenunciationVerification extends Command<Decided> {
  constructor(
    readonly step: Asked<'report'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReportDenunciationVerification)
export class ReportDenunciationVerificationHandler
  extends DenunciationHandler
  implements ICommandHandler<ReportDenunciationVerification>
{
  execute({ step, who }: ReportDenunciationVerification): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'report' }, who);
  }
}
