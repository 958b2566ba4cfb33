import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D3, thụ lý tố cáo (Mẫu 04): starts the clock of settlement. */
export class AcceptDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'accept'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AcceptDenunciation)
export class AcceptDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<AcceptDenunciation>
{
  execute({ step, who }: AcceptDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'accept' }, who);
  }
}
