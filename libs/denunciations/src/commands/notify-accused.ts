import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D5, thông báo nội dung tố cáo cho người bị tố cáo (Mẫu 06). */
export class NotifyAccused extends Command<Decided> {
  constructor(
    readonly step: Asked<'notify-accused'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(NotifyAccused)
export class NotifyAccusedHandler extends DenunciationHandler implements ICommandHandler<NotifyAccused> {
  execute({ step, who }: NotifyAccused): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'notify-accused' }, who);
  }
}
