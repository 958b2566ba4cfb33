import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock, idOf, refuse } from '#kernel';
import { ConflictSubjects } from '../conflict-subjects.js';
import { conflictDecider, type ConflictCommand, type ConflictRefusal } from '../domain/conflict.js';

type WithoutToday<C> = C extends ConflictCommand ? Omit<C, 'today'> : never;

/** What both handlers share: they find the noun's decider, add the day, and let it speak. */
@Injectable()
export abstract class ConflictHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly subjects: ConflictSubjects,
  ) {}

  /** @throws Refusal `conflict.unknown` for a stream that knows no conflicts */
  protected run(about: string, command: WithoutToday<ConflictCommand>, who: Who): Promise<Decided> {
    const subject = this.subjects.of(about) ?? refuse<ConflictRefusal>('conflict.unknown');
    const dated: ConflictCommand = { ...command, today: this.clock.today() };
    return this.decisions.run(conflictDecider(subject), idOf(about), dated, who);
  }
}
