import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { dialogueDecider } from '../domain/dialogue.js';
import type { DialoguePublished } from '../domain/dialogue.events.js';

/** Publishes the conclusions (công khai). */
export class PublishDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: DialoguePublished['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(PublishDialogue)
export class PublishDialogueHandler implements ICommandHandler<PublishDialogue> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ dialogue, who }: PublishDialogue): Promise<Decided> {
    const command = {
      type: 'publish',
      ...dialogue,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(dialogueDecider, dialogue.dialogueId, command, who);
  }
}
