import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { DenunciationHandler } from './denunciation-handler.js';

/** D6, thành lập Tổ xác minh (Mẫu 07). */
export class FormVerificationTeam extends Command<Decided> {
  constructor(
    readonly step: Asked<'form-team'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(FormVerificationTeam)
export class FormVerificationTeamHandler
  extends DenunciationHandler
  implements ICommandHandler<FormVerificationTeam>
{
  execute({ step, who }: FormVerificationTeam): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'form-team' }, who);
  }
}
