import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D14: the denouncer gets a notice (LTC 35(3)). */
export class NotifyConclusion extends Command<Decided> {
  constructor(
    readonly step: Asked<'notify-conclusion'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(NotifyConclusion)
export class NotifyConclusionHandler
  extends DenunciationHandler
  implements ICommandHandler<NotifyConclusion>
{
  execute({ step, who }: NotifyConclusion): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'notify-conclusion' }, who);
  }
}
