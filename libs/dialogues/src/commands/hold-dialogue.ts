import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { dialogueDecider } from '../domain/dialogue.js';
import type { DialogueHeld } from '../domain/dialogue.events.js';

/** Records that the dialogue was held; the day by which its result must be published is computed here. */
export class HoldDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: Omit<DialogueHeld['data'], 'result'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HoldDialogue)
export class HoldDialogueHandler implements ICommandHandler<HoldDialogue> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ dialogue, who }: HoldDialogue): Promise<Decided> {
    const command = {
      type: 'hold',
      ...dialogue,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(dialogueDecider, dialogue.dialogueId, command, who);
  }
}
