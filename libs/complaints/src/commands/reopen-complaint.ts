import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Reopen } from '../domain/complaint.command.js';
import { complaintDecider } from '../domain/complaint.js';
import type { Asked } from './asked.js';

/** Mở lại, by order of a superior or because the complainant continues. */
export class ReopenComplaint extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Reopen>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReopenComplaint)
export class ReopenComplaintHandler implements ICommandHandler<ReopenComplaint> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ complaint, who }: ReopenComplaint): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      complaintDecider,
      complaint.complaintId,
      { ...complaint, type: 'reopen', today, law },
      who,
    );
  }
}
