import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Decides to destroy a filed letter after the time of keeping (TT 05/2021 28). */
export class DestroyLetter extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'destroy'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DestroyLetter)
export class DestroyLetterHandler extends LetterHandler implements ICommandHandler<DestroyLetter> {
  execute({ letter, who }: DestroyLetter): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'destroy' }, who);
  }
}
