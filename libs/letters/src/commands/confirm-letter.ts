import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** The advisory unit agrees with the sorting (xác nhận phân loại). */
export class ConfirmLetter extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'confirm'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ConfirmLetter)
export class ConfirmLetterHandler extends LetterHandler implements ICommandHandler<ConfirmLetter> {
  execute({ letter, who }: ConfirmLetter): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'confirm' }, who);
  }
}
