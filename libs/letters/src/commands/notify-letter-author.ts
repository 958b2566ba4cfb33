import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Tells the author which of the four things happened (LTCD 28(1)). */
export class NotifyLetterAuthor extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'notify'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(NotifyLetterAuthor)
export class NotifyLetterAuthorHandler extends LetterHandler implements ICommandHandler<NotifyLetterAuthor> {
  execute({ letter, who }: NotifyLetterAuthor): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'notify' }, who);
  }
}
