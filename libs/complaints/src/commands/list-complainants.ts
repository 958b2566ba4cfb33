import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { ListGroup } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Danh sách người khiếu nại: who signed, who speaks for them (NĐ124 16(1)). */
export class ListComplainants extends Command<Decided> {
  constructor(
    readonly complaint: Asked<ListGroup>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ListComplainants)
export class ListComplainantsHandler extends ComplaintHandler implements ICommandHandler<ListComplainants> {
  execute({ complaint, who }: ListComplainants): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'group' }, who);
  }
}
