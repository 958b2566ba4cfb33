import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** Bàn giao hồ sơ khi sắp xếp đơn vị: clocks and history are kept. */
export class HandOverDenunciation extends Command<Decided> {
  constructor(
    readonly step: Asked<'hand-over'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HandOverDenunciation)
export class HandOverDenunciationHandler
  extends DenunciationHandler
  implements ICommandHandler<HandOverDenunciation>
{
  execute({ step, who }: HandOverDenunciation): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'hand-over' }, who);
  }
}
