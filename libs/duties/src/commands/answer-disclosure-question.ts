import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DisclosureQuestionAnswered } from '../domain/disclosures/disclosure.events.js';
import { DisclosureHandler } from './disclosure-handler.js';

/** Answers a question about it. */
export class AnswerDisclosureQuestion extends Command<Decided> {
  constructor(
    readonly disclosure: DisclosureQuestionAnswered['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AnswerDisclosureQuestion)
export class AnswerDisclosureQuestionHandler
  extends DisclosureHandler
  implements ICommandHandler<AnswerDisclosureQuestion>
{
  execute({ disclosure, who }: AnswerDisclosureQuestion): Promise<Decided> {
    return this.run(disclosure.disclosureId, { ...disclosure, type: 'reply' }, who);
  }
}
