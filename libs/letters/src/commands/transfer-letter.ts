import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Sends the letter to the competent body (chuyển đơn). */
export class TransferLetter extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'transfer'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(TransferLetter)
export class TransferLetterHandler extends LetterHandler implements ICommandHandler<TransferLetter> {
  execute({ letter, who }: TransferLetter): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'transfer' }, who);
  }
}
