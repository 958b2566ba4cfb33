import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** Trả lời cơ quan, báo chí chuyển đến (LTC 26(2)). */
export class AnswerDenunciationForwarder extends Command<Decided> {
  constructor(
    readonly step: Asked<'answer-forwarder'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AnswerDenunciationForwarder)
export class AnswerDenunciationForwarderHandler
  extends DenunciationHandler
  implements ICommandHandler<AnswerDenunciationForwarder>
{
  execute({ step, who }: AnswerDenunciationForwarder): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'answer-forwarder' }, who);
  }
}
