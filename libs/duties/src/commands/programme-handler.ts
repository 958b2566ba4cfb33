import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { programmeDecider, type ProgrammeCommand } from '../domain/programmes/programme.js';

type WithoutWorld<C> = C extends ProgrammeCommand ? Omit<C, 'today' | 'law'> : never;

/** What these handlers share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class ProgrammeHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  protected run(programmeId: string, command: WithoutWorld<ProgrammeCommand>, who: Who): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.lawBook.current() };
    return this.decisions.run(programmeDecider, programmeId, { ...command, ...world }, who);
  }
}
