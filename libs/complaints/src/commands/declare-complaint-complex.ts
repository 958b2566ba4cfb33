import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Extend } from '../domain/complaint.command.js';
import { complaintDecider } from '../domain/complaint.js';
import type { Asked } from './asked.js';

/** Xác định vụ việc phức tạp: the only way a complaint gets longer, and once (LKN 28). */
export class DeclareComplaintComplex extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Extend>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DeclareComplaintComplex)
export class DeclareComplaintComplexHandler implements ICommandHandler<DeclareComplaintComplex> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ complaint, who }: DeclareComplaintComplex): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      complaintDecider,
      complaint.complaintId,
      { ...complaint, type: 'extend', today, law },
      who,
    );
  }
}
