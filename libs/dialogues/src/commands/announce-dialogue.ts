import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { dialogueDecider } from '../domain/dialogue.js';
import type { DialogueAnnounced } from '../domain/dialogue.events.js';

/** Makes time, place and contents known (thông báo). */
export class AnnounceDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: DialogueAnnounced['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AnnounceDialogue)
export class AnnounceDialogueHandler implements ICommandHandler<AnnounceDialogue> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ dialogue, who }: AnnounceDialogue): Promise<Decided> {
    const command = {
      type: 'announce',
      ...dialogue,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(dialogueDecider, dialogue.dialogueId, command, who);
  }
}
