import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { dialogueDecider } from '../domain/dialogue.js';
import type { DialogueConcluded } from '../domain/dialogue.events.js';

/** Issues the conclusions (thông báo kết luận). */
export class ConcludeDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: DialogueConcluded['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ConcludeDialogue)
export class ConcludeDialogueHandler implements ICommandHandler<ConcludeDialogue> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ dialogue, who }: ConcludeDialogue): Promise<Decided> {
    const command = {
      type: 'conclude',
      ...dialogue,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(dialogueDecider, dialogue.dialogueId, command, who);
  }
}
