import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D7, trưng cầu giám định (Mẫu 09): time stands. */
export class RequestDenunciationExpert extends Command<Decided> {
  constructor(
    readonly step: Asked<'request-expert'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RequestDenunciationExpert)
export class RequestDenunciationExpertHandler
  extends DenunciationHandler
  implements ICommandHandler<RequestDenunciationExpert>
{
  execute({ step, who }: RequestDenunciationExpert): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'request-expert' }, who);
  }
}
