import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** Kết thúc hồ sơ tố cáo. */
export class CloseDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'close'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CloseDenunciation)
export class CloseDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<CloseDenunciation>
{
  execute({ step, who }: CloseDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'close' }, who);
  }
}
