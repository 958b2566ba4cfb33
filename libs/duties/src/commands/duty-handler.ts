import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { dutyDecider, type DutyCommand } from '../domain/records/duty.js';

type WithoutWorld<C> = C extends DutyCommand ? Omit<C, 'today' | 'law'> : never;

/** What these handlers share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class DutyHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  protected run(dutyId: string, command: WithoutWorld<DutyCommand>, who: Who): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.lawBook.current() };
    return this.decisions.run(dutyDecider, dutyId, { ...command, ...world }, who);
  }
}
