import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D10, rút tố cáo, whole or in part (Mẫu 02, 03). */
export class WithdrawDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'withdraw'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(WithdrawDenunciation)
export class WithdrawDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<WithdrawDenunciation>
{
  execute({ step, who }: WithdrawDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'withdraw' }, who);
  }
}
