import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D18: what the superior found. */
export class ReviewDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'review'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReviewDenunciation)
export class ReviewDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<ReviewDenunciation>
{
  execute({ step, who }: ReviewDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'review' }, who);
  }
}
