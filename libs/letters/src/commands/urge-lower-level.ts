import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Urges the lower level to resolve what it left lying (đôn đốc). */
export class UrgeLowerLevel extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'urge'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(UrgeLowerLevel)
export class UrgeLowerLevelHandler extends LetterHandler implements ICommandHandler<UrgeLowerLevel> {
  execute({ letter, who }: UrgeLowerLevel): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'urge' }, who);
  }
}
