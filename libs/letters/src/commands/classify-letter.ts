import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Sorts the letter (phân loại đơn): what it asks, whether it can be handled, and by whom. */
export class ClassifyLetter extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'classify'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ClassifyLetter)
export class ClassifyLetterHandler extends LetterHandler implements ICommandHandler<ClassifyLetter> {
  execute({ letter, who }: ClassifyLetter): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'classify' }, who);
  }
}
