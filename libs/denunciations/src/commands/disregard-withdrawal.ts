import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D10: settled although it was withdrawn (LTC 33(3)). */
export class DisregardWithdrawal extends Command<Decided> {
  constructor(
    readonly step: Asked<'disregard-withdrawal'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DisregardWithdrawal)
export class DisregardWithdrawalHandler
  extends DenunciationHandler
  implements ICommandHandler<DisregardWithdrawal>
{
  execute({ step, who }: DisregardWithdrawal): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'disregard-withdrawal' }, who);
  }
}
