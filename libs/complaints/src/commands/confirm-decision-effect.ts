import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { TakeEffect } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Quyết định có hiệu lực pháp luật (LKN 44, 57); never before its day. */
export class ConfirmDecisionEffect extends Command<Decided> {
  constructor(
    readonly complaint: Asked<TakeEffect>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ConfirmDecisionEffect)
export class ConfirmDecisionEffectHandler
  extends ComplaintHandler
  implements ICommandHandler<ConfirmDecisionEffect>
{
  execute({ complaint, who }: ConfirmDecisionEffect): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'effect' }, who);
  }
}
