import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D9, tạm đình chỉ việc giải quyết tố cáo (LTC 34): time stands. */
export class SuspendDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'suspend'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SuspendDenunciation)
export class SuspendDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<SuspendDenunciation>
{
  execute({ step, who }: SuspendDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'suspend' }, who);
  }
}
