import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Verify } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Giao xác minh (Mẫu 05): never to the person who will decide. */
export class AssignVerification extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Verify>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AssignVerification)
export class AssignVerificationHandler
  extends ComplaintHandler
  implements ICommandHandler<AssignVerification>
{
  execute({ complaint, who }: AssignVerification): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'verify' }, who);
  }
}
