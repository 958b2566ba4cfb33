import { Injectable } from '@nestjs/common';
import { Decisions, EventStore, type Decided, type Who } from '#event-store';
import { CaseNumbers, Clock, fold, refuse } from '#kernel';
import { LawBook } from '#law';
import type { FileSecond, Split } from '../domain/complaint.command.js';
import type { ComplaintEvent } from '../domain/complaint.events.js';
import { complaintDecider } from '../domain/complaint.js';
import type { ComplaintRefusal } from '../domain/complaint.refusal.js';

export type Branched = Decided & Readonly<{ raised: Readonly<{ caseId: string; code: string }> }>;

type WithoutWorld<C> = C extends unknown ? Omit<C, 'today' | 'law' | 'code'> : never;
type Branch = WithoutWorld<FileSecond | Split>;

/** What the steps share that open a new case from an old one: its number is taken before the fact is written. */
@Injectable()
export abstract class BranchingHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly laws: LawBook,
    private readonly numbers: CaseNumbers,
  ) {}

  protected async branch(
    complaintId: string,
    step: Branch,
    { newId, unit }: Readonly<{ newId: string; unit?: string }>,
    who: Who,
  ): Promise<Branched> {
    const world = { today: this.clock.today(), law: this.laws.current() };
    const owner = await this.permitted(complaintId, { ...step, code: '', ...world }, who);
    const { actor, correlationId } = who;
    const caseId = `complaint-${newId}`;
    const taking = { unit: unit ?? owner, kind: 'complaint', on: step.occurredOn, takenBy: caseId } as const;
    const code = await this.numbers.take({ ...taking, actor, correlationId });
    const decided = await this.decisions.run(complaintDecider, complaintId, { ...step, code, ...world }, who);
    return { ...decided, raised: { caseId, code } };
  }

  /** A step that is refused must not use up a number. @returns the unit that has the complaint */
  private async permitted(complaintId: string, step: FileSecond | Split, who: Who): Promise<string> {
    const events: ComplaintEvent[] = [];
    for await (const event of this.store.read<ComplaintEvent>(`complaint-${complaintId}`)) events.push(event);
    const complaint = fold(complaintDecider, events);
    const resource = complaintDecider.resource(complaint);
    if (complaint.status === 'none' || !resource) return refuse<ComplaintRefusal>('complaint.unknown');
    who.permit?.(resource);
    complaintDecider.decide(complaint, step);
    return complaint.unit;
  }
}
