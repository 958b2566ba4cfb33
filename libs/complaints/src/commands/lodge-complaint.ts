import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { CaseNumbers, Clock } from '#kernel';
import { LawBook } from '#law';
import type { Receive } from '../domain/complaint.command.js';
import { complaintDecider } from '../domain/complaint.js';
import type { Asked } from './asked.js';

export type Lodged = Decided & Readonly<{ code: string }>;

/** Tiếp nhận khiếu nại at the desk itself, without a visit or letter behind it; its number comes from the book. */
export class LodgeComplaint extends Command<Lodged> {
  constructor(
    readonly complaint: Omit<Asked<Receive>, 'code' | 'origin'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(LodgeComplaint)
export class LodgeComplaintHandler implements ICommandHandler<LodgeComplaint> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
    private readonly numbers: CaseNumbers,
  ) {}

  async execute({ complaint, who }: LodgeComplaint): Promise<Lodged> {
    const { complaintId, unit, occurredOn: on } = complaint;
    const origin = { kind: 'direct', ref: complaintId } as const;
    const now = { today: this.clock.today(), law: this.laws.current() };
    const draft = { ...complaint, type: 'receive', origin, code: '', ...now } as const;
    complaintDecider.decide(complaintDecider.initial, draft); // a refused complaint must not use up a number
    const { actor, correlationId } = who;
    const takenBy = `complaint-${complaintId}`;
    const code = await this.numbers.take({ unit, kind: 'complaint', on, takenBy, actor, correlationId });
    return { ...(await this.decisions.run(complaintDecider, complaintId, { ...draft, code }, who)), code };
  }
}
