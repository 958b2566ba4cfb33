import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Report } from '../domain/complaint.command.js';
import { complaintDecider } from '../domain/complaint.js';
import type { Asked } from './asked.js';

/** Báo cáo xác minh (Mẫu 13). */
export class ReportVerification extends Command<Decided> {
  constructor(
    readonly complaint: Asked<Report>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReportVerification)
export class ReportVerificationHandler implements ICommandHandler<ReportVerification> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ complaint, who }: ReportVerification): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      complaintDecider,
      complaint.complaintId,
      { ...complaint, type: 'report', today, law },
      who,
    );
  }
}
