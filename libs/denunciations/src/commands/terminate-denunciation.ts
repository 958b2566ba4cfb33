import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D11, đình chỉ việc giải quyết tố cáo (LTC 34(3)). */
export class TerminateDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'terminate'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(TerminateDenunciation)
export class TerminateDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<TerminateDenunciation>
{
  execute({ step, who }: TerminateDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'terminate' }, who);
  }
}
