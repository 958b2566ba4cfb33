import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Direct } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { ComplaintHandler } from './complaint-handler.js';

/** Chỉ đạo thi hành quyết định: who must do what by when (NĐ124 31). */
export class DirectExecution extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Direct>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DirectExecution)
export class DirectExecutionHandler extends ComplaintHandler implements ICommandHandler<DirectExecution> {
  execute({ complaint, who }: DirectExecution): Promise<Decided> {
    return this.run(complaint.complaintId, { ...complaint, type: 'direct' }, who);
  }
}
