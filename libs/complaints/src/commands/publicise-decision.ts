import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Publicise } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Công khai quyết định giải quyết (LKN 41, NĐ124 29(3)). */
export class PubliciseDecision extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Publicise>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(PubliciseDecision)
export class PubliciseDecisionHandler extends ComplaintHandler implements ICommandHandler<PubliciseDecision> {
  execute({ complaint, who }: PubliciseDecision): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'publicise' }, who);
  }
}
