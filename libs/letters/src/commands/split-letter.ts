import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Guides the author of a mixed letter to write one for each content (hướng dẫn viết đơn riêng). */
export class SplitLetter extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'split'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SplitLetter)
export class SplitLetterHandler extends LetterHandler implements ICommandHandler<SplitLetter> {
  execute({ letter, who }: SplitLetter): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'split' }, who);
  }
}
