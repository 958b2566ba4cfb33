import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D7, biên bản làm việc (Mẫu 08). */
export class RecordDenunciationMinutes extends Command<Decided> {
  constructor(
    readonly step: Asked<'record-minutes'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RecordDenunciationMinutes)
export class RecordDenunciationMinutesHandler
  extends DenunciationHandler
  implements ICommandHandler<RecordDenunciationMinutes>
{
  execute({ step, who }: RecordDenunciationMinutes): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'record-minutes' }, who);
  }
}
