import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D7, giải trình của người bị tố cáo. */
export class HearAccused extends Command<Decided> {
  constructor(
    readonly step: Asked<'hear-accused'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HearAccused)
export class HearAccusedHandler extends DenunciationHandler implements ICommandHandler<HearAccused> {
  execute({ step, who }: HearAccused): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'hear-accused' }, who);
  }
}
