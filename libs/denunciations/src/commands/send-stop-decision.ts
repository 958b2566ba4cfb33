import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** Gửi quyết định tạm đình chỉ, đình chỉ (LTC 34(4)). */
export class SendStopDecision extends Command<Decided> {
  constructor(
    readonly step: Asked<'send-stop'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SendStopDecision)
export class SendStopDecisionHandler
  extends DenunciationHandler
  implements ICommandHandler<SendStopDecision>
{
  execute({ step, who }: SendStopDecision): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'send-stop' }, who);
  }
}
