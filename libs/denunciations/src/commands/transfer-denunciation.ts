import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** Chuyển tố cáo không thuộc thẩm quyền (LTC 24(2)). */
export class TransferDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'transfer'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(TransferDenunciation)
export class TransferDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<TransferDenunciation>
{
  execute({ step, who }: TransferDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'transfer' }, who);
  }
}
