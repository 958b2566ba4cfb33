import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D20, yêu cầu bảo vệ (LTC 50). */
export class RequestProtection extends Command<Decided> {
  constructor(
    readonly step: Asked<'request-protection'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RequestProtection)
export class RequestProtectionHandler
  extends DenunciationHandler
  implements ICommandHandler<RequestProtection>
{
  execute({ step, who }: RequestProtection): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'request-protection' }, who);
  }
}
