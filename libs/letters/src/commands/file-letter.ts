import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Files the letter without action (lưu đơn); it is kept for a year. */
export class FileLetter extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'file'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(FileLetter)
export class FileLetterHandler extends LetterHandler implements ICommandHandler<FileLetter> {
  execute({ letter, who }: FileLetter): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'file' }, who);
  }
}
