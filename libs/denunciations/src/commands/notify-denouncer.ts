import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D5, thông báo thụ lý cho người tố cáo (Mẫu 05). */
export class NotifyDenouncer extends Command<Decided> {
  constructor(
    readonly step: Asked<'notify-denouncer'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(NotifyDenouncer)
export class NotifyDenouncerHandler extends DenunciationHandler implements ICommandHandler<NotifyDenouncer> {
  execute({ step, who }: NotifyDenouncer): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'notify-denouncer' }, who);
  }
}
