import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** Kết quả thực hiện: what was in fact recovered or paid. */
export class RecordHandlingExecution extends Command<Decided> {
  constructor(
    readonly step: Asked<'execute'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RecordHandlingExecution)
export class RecordHandlingExecutionHandler
  extends DenunciationHandler
  implements ICommandHandler<RecordHandlingExecution>
{
  execute({ step, who }: RecordHandlingExecution): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'execute' }, who);
  }
}
