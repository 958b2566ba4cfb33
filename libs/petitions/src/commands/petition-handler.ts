import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { PetitionCommand } from '../domain/petition.command.js';
import { petitionDecider } from '../domain/petition.js';

type WithoutWorld<C> = C extends PetitionCommand ? Omit<C, 'today' | 'law'> : never;

/** What all handlers of a petition share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class PetitionHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  protected run(petitionId: string, command: WithoutWorld<PetitionCommand>, who: Who): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.laws.current() };
    return this.decisions.run(petitionDecider, petitionId, { ...command, ...world }, who);
  }
}
