import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D17, báo cáo việc thực hiện kết luận (NĐ31 18). */
export class ReportImplementation extends Command<Decided> {
  constructor(
    readonly step: Asked<'follow-up'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReportImplementation)
export class ReportImplementationHandler
  extends DenunciationHandler
  implements ICommandHandler<ReportImplementation>
{
  execute({ step, who }: ReportImplementation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'follow-up' }, who);
  }
}
