import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Recheck } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Kiểm tra lại quyết định bị khiếu nại (LKN 29(1)a): right or not, before anybody verifies. */
export class RecheckContestedDecision extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Recheck>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RecheckContestedDecision)
export class RecheckContestedDecisionHandler
  extends ComplaintHandler
  implements ICommandHandler<RecheckContestedDecision>
{
  execute({ complaint, who }: RecheckContestedDecision): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'recheck' }, who);
  }
}
