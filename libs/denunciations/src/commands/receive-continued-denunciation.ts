import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D18, tố cáo tiếp: the superior examines it (LTC 37). */
export class ReceiveContinuedDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'receive-continued'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReceiveContinuedDenunciation)
export class ReceiveContinuedDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<ReceiveContinuedDenunciation>
{
  execute({ step, who }: ReceiveContinuedDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'receive-continued' }, who);
  }
}
