import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StopMeasure } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Tạm đình chỉ thi hành quyết định bị khiếu nại (Mẫu 11, LKN 35). */
export class SuspendContestedDecision extends Command<Decided> {
  constructor(
    readonly complaint: Asked<StopMeasure>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SuspendContestedDecision)
export class SuspendContestedDecisionHandler
  extends ComplaintHandler
  implements ICommandHandler<SuspendContestedDecision>
{
  execute({ complaint, who }: SuspendContestedDecision): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'stop' }, who);
  }
}
