import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Terminate } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Đình chỉ giải quyết (LKN 10, 11a(2)). */
export class TerminateResolution extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Terminate>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(TerminateResolution)
export class TerminateResolutionHandler
  extends ComplaintHandler
  implements ICommandHandler<TerminateResolution>
{
  execute({ complaint, who }: TerminateResolution): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'terminate' }, who);
  }
}
