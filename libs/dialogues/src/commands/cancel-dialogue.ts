import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { dialogueDecider } from '../domain/dialogue.js';
import type { DialogueCancelled } from '../domain/dialogue.events.js';

/** Calls the meeting off before it is held. */
export class CancelDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: DialogueCancelled['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CancelDialogue)
export class CancelDialogueHandler implements ICommandHandler<CancelDialogue> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ dialogue, who }: CancelDialogue): Promise<Decided> {
    const command = {
      type: 'cancel',
      ...dialogue,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(dialogueDecider, dialogue.dialogueId, command, who);
  }
}
