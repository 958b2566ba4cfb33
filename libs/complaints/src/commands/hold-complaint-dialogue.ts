import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { HoldDialogue } from '../domain/complaint.command.js';
import { complaintDecider } from '../domain/complaint.js';
import type { Asked } from './asked.js';

/** Đối thoại trong giải quyết khiếu nại (Mẫu 14), held or missed by the complainant. */
export class HoldComplaintDialogue extends Command<Decided> {
  constructor(
    readonly complaint: Asked<HoldDialogue>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HoldComplaintDialogue)
export class HoldComplaintDialogueHandler implements ICommandHandler<HoldComplaintDialogue> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  execute({ complaint, who }: HoldComplaintDialogue): Promise<Decided> {
    const today = this.clock.today();
    const law = this.laws.current();
    return this.decisions.run(
      complaintDecider,
      complaint.complaintId,
      { ...complaint, type: 'dialogue', today, law },
      who,
    );
  }
}
