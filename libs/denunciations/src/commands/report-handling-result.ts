import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** Báo cáo kết quả xử lý (LTC 36(3)). */
export class ReportHandlingResult extends Command<Decided> {
  constructor(
    readonly step: Asked<'report-result'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReportHandlingResult)
export class ReportHandlingResultHandler
  extends DenunciationHandler
  implements ICommandHandler<ReportHandlingResult>
{
  execute({ step, who }: ReportHandlingResult): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'report-result' }, who);
  }
}
