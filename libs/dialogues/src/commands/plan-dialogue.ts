import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { CaseNumbers, Clock } from '#kernel';
import { LawBook } from '#law';
import { dialogueDecider } from '../domain/dialogue.js';
import type { DialoguePlanned } from '../domain/dialogue.events.js';

/** Plans a dialogue (kế hoạch đối thoại); the latest day of its announcement is computed here. */
export class PlanDialogue extends Command<Decided & Readonly<{ code: string }>> {
  constructor(
    readonly dialogue: Omit<DialoguePlanned['data'], 'code' | 'notice'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(PlanDialogue)
export class PlanDialogueHandler implements ICommandHandler<PlanDialogue> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
    private readonly numbers: CaseNumbers,
  ) {}

  async execute({ dialogue, who }: PlanDialogue): Promise<Decided & { code: string }> {
    const now = { today: this.clock.today(), law: this.lawBook.current() };
    const draft = { type: 'plan', ...dialogue, code: '', ...now } as const;
    dialogueDecider.decide(dialogueDecider.initial, draft); // a plan that is refused must not use up a number

    const { unit, heldOn: on, dialogueId } = dialogue;
    const { actor, correlationId } = who;
    const takenBy = `dialogue-${dialogueId}`;
    const code = await this.numbers.take({ unit, kind: 'dialogue', on, takenBy, actor, correlationId });
    return { ...(await this.decisions.run(dialogueDecider, dialogueId, { ...draft, code }, who)), code };
  }
}
