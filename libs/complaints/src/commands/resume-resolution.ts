import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Resume } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Tiếp tục giải quyết (Mẫu 14b, NĐ124 28b). */
export class ResumeResolution extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Resume>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ResumeResolution)
export class ResumeResolutionHandler extends ComplaintHandler implements ICommandHandler<ResumeResolution> {
  execute({ complaint, who }: ResumeResolution): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'resume' }, who);
  }
}
