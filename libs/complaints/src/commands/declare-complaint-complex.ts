import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Extend } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Xác định vụ việc phức tạp: the only way a complaint gets longer, and once (LKN 28). */
export class DeclareComplaintComplex extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Extend>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DeclareComplaintComplex)
export class DeclareComplaintComplexHandler
  extends ComplaintHandler
  implements ICommandHandler<DeclareComplaintComplex>
{
  execute({ complaint, who }: DeclareComplaintComplex): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'extend' }, who);
  }
}
