import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D4, không thụ lý tố cáo (LTC 29). */
export class RefuseDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'refuse'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RefuseDenunciation)
export class RefuseDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<RefuseDenunciation>
{
  execute({ step, who }: RefuseDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'refuse' }, who);
  }
}
