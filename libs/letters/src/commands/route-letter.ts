import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Sends an anonymous letter with clear evidence to inspection (LTC 25(2)). */
export class RouteLetter extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'route'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RouteLetter)
export class RouteLetterHandler extends LetterHandler implements ICommandHandler<RouteLetter> {
  execute({ letter, who }: RouteLetter): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'route' }, who);
  }
}
