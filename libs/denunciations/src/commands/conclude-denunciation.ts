import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D13, kết luận nội dung tố cáo (Mẫu 12; LTC 35). */
export class ConcludeDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'conclude'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ConcludeDenunciation)
export class ConcludeDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<ConcludeDenunciation>
{
  execute({ step, who }: ConcludeDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'conclude' }, who);
  }
}
