import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D15, chuyển cơ quan điều tra (LTC 36(2)). */
export class ReferDenunciationToInvestigation extends Command<Decided> {
  constructor(
    readonly step: Asked<'refer'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReferDenunciationToInvestigation)
export class ReferDenunciationToInvestigationHandler
  extends DenunciationHandler
  implements ICommandHandler<ReferDenunciationToInvestigation>
{
  execute({ step, who }: ReferDenunciationToInvestigation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'refer' }, who);
  }
}
