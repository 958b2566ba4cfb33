import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D2: ten working days instead of seven (LTC 24(1); NĐ31 9(1)). */
export class ExtendDenunciationCheck extends Command<Decided> {
  constructor(
    readonly step: Asked<'extend-check'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ExtendDenunciationCheck)
export class ExtendDenunciationCheckHandler
  extends DenunciationHandler
  implements ICommandHandler<ExtendDenunciationCheck>
{
  execute({ step, who }: ExtendDenunciationCheck): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'extend-check' }, who);
  }
}
