import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Who } from '#event-store';
import type { FileSecond } from '../domain/complaint.command.js';
import type { Asked } from './asked.js';
import { BranchingHandler, type Branched } from './branching.js';

/** Khiếu nại lần hai: the superior's case is opened by a reaction (LKN 33). */
export class FileSecondComplaint extends Command<Branched> {
  constructor(
    readonly complaint: Omit<Asked<FileSecond>, 'code'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(FileSecondComplaint)
export class FileSecondComplaintHandler
  extends BranchingHandler
  implements ICommandHandler<FileSecondComplaint>
{
  execute({ complaint, who }: FileSecondComplaint): Promise<Branched> {
    const { complaintId, secondComplaintId: newId, unit } = complaint;
    return this.branch(complaintId, { ...complaint, type: 'appeal' }, { newId, unit }, who);
  }
}
