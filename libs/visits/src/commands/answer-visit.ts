import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { VisitHandler, type AskedOfVisit } from './visit-handler.js';

/** Gives the answer that was promised at the reception, or that is owed after it (LTCD 28(1)). */
export class AnswerVisit extends Command<Decided> {
  constructor(
    readonly answer: AskedOfVisit<'answer'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AnswerVisit)
export class AnswerVisitHandler extends VisitHandler implements ICommandHandler<AnswerVisit> {
  execute({ answer, who }: AnswerVisit): Promise<Decided> {
    return this.run({ ...answer, type: 'answer' }, who);
  }
}
