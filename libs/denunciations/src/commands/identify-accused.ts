import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** Ghi người bị tố cáo theo chức vụ: whom a letter or a visit turned out to accuse. */
export class IdentifyAccused extends Command<Decided> {
  constructor(
    readonly step: Asked<'identify-accused'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(IdentifyAccused)
export class IdentifyAccusedHandler extends DenunciationHandler implements ICommandHandler<IdentifyAccused> {
  execute({ step, who }: IdentifyAccused): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'identify-accused' }, who);
  }
}
