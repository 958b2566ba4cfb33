import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { VisitHandler, type AskedOfVisit } from './visit-handler.js';

/** Corrects what was written down at the desk; the first entry stays in the history. */
export class CorrectVisit extends Command<Decided> {
  constructor(
    readonly correction: AskedOfVisit<'correct'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CorrectVisit)
export class CorrectVisitHandler extends VisitHandler implements ICommandHandler<CorrectVisit> {
  execute({ correction, who }: CorrectVisit): Promise<Decided> {
    return this.run({ ...correction, type: 'correct' }, who);
  }
}
