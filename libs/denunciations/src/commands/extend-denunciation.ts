import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D8, gia hạn giải quyết tố cáo (Mẫu 01; LTC 30). */
export class ExtendDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'extend'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ExtendDenunciation)
export class ExtendDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<ExtendDenunciation>
{
  execute({ step, who }: ExtendDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'extend' }, who);
  }
}
