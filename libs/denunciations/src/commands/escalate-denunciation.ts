import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D19: the superior asks the resolver why (LTC 38(2)). */
export class EscalateDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'escalate'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(EscalateDenunciation)
export class EscalateDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<EscalateDenunciation>
{
  execute({ step, who }: EscalateDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'escalate' }, who);
  }
}
