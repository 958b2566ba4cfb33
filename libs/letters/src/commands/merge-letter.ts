import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Joins the letter to the case or letter that it repeats (đơn trùng). */
export class MergeLetter extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'merge'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(MergeLetter)
export class MergeLetterHandler extends LetterHandler implements ICommandHandler<MergeLetter> {
  execute({ letter, who }: MergeLetter): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'merge' }, who);
  }
}
