import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { VisitHandler, type AskedOfVisit } from './visit-handler.js';

/** Says which letter, or which minutes of an oral statement, belong to the visit. */
export class LinkLetterToVisit extends Command<Decided> {
  constructor(
    readonly link: AskedOfVisit<'link'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(LinkLetterToVisit)
export class LinkLetterToVisitHandler extends VisitHandler implements ICommandHandler<LinkLetterToVisit> {
  execute({ link, who }: LinkLetterToVisit): Promise<Decided> {
    return this.run({ ...link, type: 'link' }, who);
  }
}
