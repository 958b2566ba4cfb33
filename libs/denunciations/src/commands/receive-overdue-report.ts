import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D19: the resolver reports the reasons (LTC 38(3)). */
export class ReceiveOverdueReport extends Command<Decided> {
  constructor(
    readonly step: Asked<'overdue-report'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReceiveOverdueReport)
export class ReceiveOverdueReportHandler
  extends DenunciationHandler
  implements ICommandHandler<ReceiveOverdueReport>
{
  execute({ step, who }: ReceiveOverdueReport): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'overdue-report' }, who);
  }
}
