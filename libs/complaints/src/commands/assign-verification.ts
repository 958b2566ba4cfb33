import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { Verify } from '../domain/complaint.command.js';
import { complaintDecider } from '../domain/complaint.js';
import type { Asked } from './asked.js';

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
export class AssignVerificationHandler implements ICommandHandler<AssignVerification> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ complaint, who }: AssignVerification): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      complaintDecider,
      complaint.complaintId,
      { ...complaint, type: 'verify', today, law },
      who,
    );
  }
}
