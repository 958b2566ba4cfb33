import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { OrderReview } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Xem xét lại việc giải quyết có vi phạm pháp luật, ordered by the superior (LKN 24, 25). */
export class OrderIllegalResolutionReview extends Command<Decided> {
  constructor(
    readonly complaint: Asked<OrderReview>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(OrderIllegalResolutionReview)
export class OrderIllegalResolutionReviewHandler
  extends ComplaintHandler
  implements ICommandHandler<OrderIllegalResolutionReview>
{
  execute({ complaint, who }: OrderIllegalResolutionReview): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'review' }, who);
  }
}
