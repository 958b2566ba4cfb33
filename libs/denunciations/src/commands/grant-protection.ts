import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D20, quyết định bảo vệ (LTC 51). */
export class GrantProtection extends Command<Decided> {
  constructor(
    readonly step: Asked<'grant-protection'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(GrantProtection)
export class GrantProtectionHandler extends DenunciationHandler implements ICommandHandler<GrantProtection> {
  execute({ step, who }: GrantProtection): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'grant-protection' }, who);
  }
}
