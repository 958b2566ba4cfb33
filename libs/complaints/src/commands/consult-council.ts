import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { ConsultCouncil as ConsultCouncilStep } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Ý kiến của hội đồng: advisory at second instance, obligatory about discipline (LKN 36(2), 52). */
export class ConsultCouncil extends Command<Decided> {
  constructor(
    readonly complaint: Asked<ConsultCouncilStep>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ConsultCouncil)
export class ConsultCouncilHandler extends ComplaintHandler implements ICommandHandler<ConsultCouncil> {
  execute({ complaint, who }: ConsultCouncil): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'council' }, who);
  }
}
