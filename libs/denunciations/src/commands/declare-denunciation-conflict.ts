import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** Khai báo xung đột lợi ích (NĐ31 10(3)): for this person the case exists no more. */
export class DeclareDenunciationConflict extends Command<Decided> {
  constructor(
    readonly step: Asked<'declare-conflict'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DeclareDenunciationConflict)
export class DeclareDenunciationConflictHandler
  extends DenunciationHandler
  implements ICommandHandler<DeclareDenunciationConflict>
{
  execute({ step, who }: DeclareDenunciationConflict): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'declare-conflict' }, who);
  }
}
