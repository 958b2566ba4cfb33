import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Inform } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Báo cơ quan đã chuyển đơn (LKN 66(2), LTCD 27(2)). */
export class InformForwardingBody extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Inform>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(InformForwardingBody)
export class InformForwardingBodyHandler
  extends ComplaintHandler
  implements ICommandHandler<InformForwardingBody>
{
  execute({ complaint, who }: InformForwardingBody): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'inform' }, who);
  }
}
