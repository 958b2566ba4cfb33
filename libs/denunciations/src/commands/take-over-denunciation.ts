import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D19: the superior settles it (NĐ31 5). */
export class TakeOverDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'take-over'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(TakeOverDenunciation)
export class TakeOverDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<TakeOverDenunciation>
{
  execute({ step, who }: TakeOverDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'take-over' }, who);
  }
}
