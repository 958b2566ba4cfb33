import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Decides to keep a filed letter longer (tiếp tục lưu; TT 05/2021 28). */
export class KeepLetter extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'keep'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(KeepLetter)
export class KeepLetterHandler extends LetterHandler implements ICommandHandler<KeepLetter> {
  execute({ letter, who }: KeepLetter): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'keep' }, who);
  }
}
