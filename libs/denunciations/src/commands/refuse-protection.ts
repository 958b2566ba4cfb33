import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D20, không áp dụng biện pháp bảo vệ. */
export class RefuseProtection extends Command<Decided> {
  constructor(
    readonly step: Asked<'refuse-protection'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RefuseProtection)
export class RefuseProtectionHandler
  extends DenunciationHandler
  implements ICommandHandler<RefuseProtection>
{
  execute({ step, who }: RefuseProtection): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'refuse-protection' }, who);
  }
}
