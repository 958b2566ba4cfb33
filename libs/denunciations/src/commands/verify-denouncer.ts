import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D2, kiểm tra, xác minh thông tin về người tố cáo: where and how, never who. */
export class VerifyDenouncer extends Command<Decided> {
  constructor(
    readonly step: Asked<'verify-denouncer'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(VerifyDenouncer)
export class VerifyDenouncerHandler extends DenunciationHandler implements ICommandHandler<VerifyDenouncer> {
  execute({ step, who }: VerifyDenouncer): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'verify-denouncer' }, who);
  }
}
