import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { dialogueDecider, type DialogueCommand } from '../domain/dialogue.js';

type WithoutWorld<C> = C extends DialogueCommand ? Omit<C, 'today' | 'law'> : never;

/** What the handlers of a dialogue share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class DialogueHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  protected run(dialogueId: string, command: WithoutWorld<DialogueCommand>, who: Who): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.lawBook.current() };
    return this.decisions.run(dialogueDecider, dialogueId, { ...command, ...world }, who);
  }
}
