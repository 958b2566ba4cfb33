import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D9, tiếp tục giải quyết tố cáo. */
export class ResumeDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'resume'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ResumeDenunciation)
export class ResumeDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<ResumeDenunciation>
{
  execute({ step, who }: ResumeDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'resume' }, who);
  }
}
