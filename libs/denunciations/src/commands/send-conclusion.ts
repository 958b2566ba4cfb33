import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D14: the conclusion goes to the accused and the body that manages them (LTC 35(3)). */
export class SendConclusion extends Command<Decided> {
  constructor(
    readonly step: Asked<'send-conclusion'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SendConclusion)
export class SendConclusionHandler extends DenunciationHandler implements ICommandHandler<SendConclusion> {
  execute({ step, who }: SendConclusion): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'send-conclusion' }, who);
  }
}
