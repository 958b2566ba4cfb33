import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D20, chấm dứt bảo vệ (LTC 54). */
export class EndProtection extends Command<Decided> {
  constructor(
    readonly step: Asked<'end-protection'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(EndProtection)
export class EndProtectionHandler extends DenunciationHandler implements ICommandHandler<EndProtection> {
  execute({ step, who }: EndProtection): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'end-protection' }, who);
  }
}
