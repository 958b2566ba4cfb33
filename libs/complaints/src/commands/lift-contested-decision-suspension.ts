import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { LiftStop } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Hủy bỏ việc tạm đình chỉ thi hành (Mẫu 12). */
export class LiftContestedDecisionSuspension extends Command<Decided> {
  constructor(
    readonly complaint: Asked<LiftStop>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(LiftContestedDecisionSuspension)
export class LiftContestedDecisionSuspensionHandler
  extends ComplaintHandler
  implements ICommandHandler<LiftContestedDecisionSuspension>
{
  execute({ complaint, who }: LiftContestedDecisionSuspension): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'lift' }, who);
  }
}
