import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { ComplaintCommand } from '../domain/complaint.command.js';
import { complaintDecider } from '../domain/complaint.js';

type WithoutWorld<C> = C extends ComplaintCommand ? Omit<C, 'today' | 'law'> : never;

/** What all handlers of a complaint share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class ComplaintHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  protected run(complaintId: string, command: WithoutWorld<ComplaintCommand>, who: Who): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.laws.current() };
    return this.decisions.run(complaintDecider, complaintId, { ...command, ...world }, who);
  }
}
