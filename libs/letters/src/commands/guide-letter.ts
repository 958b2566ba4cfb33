import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Tells the author which body is competent (hướng dẫn). */
export class GuideLetter extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'guide'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(GuideLetter)
export class GuideLetterHandler extends LetterHandler implements ICommandHandler<GuideLetter> {
  execute({ letter, who }: GuideLetter): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'guide' }, who);
  }
}
