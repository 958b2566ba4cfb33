import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Who } from '#event-store';
import type { Split } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { BranchingHandler, type Branched } from './branching.js';

/** Tách vụ việc: a part becomes a case of its own, opened by a reaction. */
export class SplitComplaint extends Command<Branched> {
  constructor(
    readonly complaint: Omit<Asked<Split>, 'code'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SplitComplaint)
export class SplitComplaintHandler extends BranchingHandler implements ICommandHandler<SplitComplaint> {
  execute({ complaint, who }: SplitComplaint): Promise<Branched> {
    const { complaintId, newComplaintId: newId } = complaint;
    return this.branch(complaintId, { ...complaint, type: 'split' }, { newId }, who);
  }
}
