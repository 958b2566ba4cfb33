import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D15, quyết định xử lý (LTC 36). */
export class DecideHandling extends Command<Decided> {
  constructor(
    readonly step: Asked<'handle'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DecideHandling)
export class DecideHandlingHandler extends DenunciationHandler implements ICommandHandler<DecideHandling> {
  execute({ step, who }: DecideHandling): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'handle' }, who);
  }
}
