import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D21, giải quyết theo trình tự rút gọn (LTC 43). */
export class ChooseFastTrack extends Command<Decided> {
  constructor(
    readonly step: Asked<'fast-track'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ChooseFastTrack)
export class ChooseFastTrackHandler extends DenunciationHandler implements ICommandHandler<ChooseFastTrack> {
  execute({ step, who }: ChooseFastTrack): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'fast-track' }, who);
  }
}
