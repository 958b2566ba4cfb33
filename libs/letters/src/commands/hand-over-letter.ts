import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Passes the letter to another unit with its clocks (bàn giao). */
export class HandOverLetter extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'hand-over'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HandOverLetter)
export class HandOverLetterHandler extends LetterHandler implements ICommandHandler<HandOverLetter> {
  execute({ letter, who }: HandOverLetter): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'hand-over' }, who);
  }
}
