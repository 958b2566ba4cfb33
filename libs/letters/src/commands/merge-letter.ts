import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { LetterMerged } from '../domain/letter.events.js';
import { LetterHandler } from './letter-handler.js';

/** Joins a duplicate (đơn trùng) to the case that is already open. */
export class MergeLetter extends Command<Decided> {
  constructor(
    readonly letter: LetterMerged['data'],
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
