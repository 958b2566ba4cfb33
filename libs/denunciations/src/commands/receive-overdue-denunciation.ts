import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D19, tố cáo tiếp vì quá hạn (LTC 38). */
export class ReceiveOverdueDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'receive-overdue'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReceiveOverdueDenunciation)
export class ReceiveOverdueDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<ReceiveOverdueDenunciation>
{
  execute({ step, who }: ReceiveOverdueDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'receive-overdue' }, who);
  }
}
