import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Suspend } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Tạm đình chỉ giải quyết (Mẫu 14a, LKN 11a(1)): the clock stands still. */
export class SuspendResolution extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Suspend>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SuspendResolution)
export class SuspendResolutionHandler extends ComplaintHandler implements ICommandHandler<SuspendResolution> {
  execute({ complaint, who }: SuspendResolution): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'suspend' }, who);
  }
}
