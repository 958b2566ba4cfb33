import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D7, kết quả giám định: the term goes on (NĐ31 15(4)). */
export class ReceiveDenunciationExpertResult extends Command<Decided> {
  constructor(
    readonly step: Asked<'receive-expert-result'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReceiveDenunciationExpertResult)
export class ReceiveDenunciationExpertResultHandler
  extends DenunciationHandler
  implements ICommandHandler<ReceiveDenunciationExpertResult>
{
  execute({ step, who }: ReceiveDenunciationExpertResult): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'receive-expert-result' }, who);
  }
}
