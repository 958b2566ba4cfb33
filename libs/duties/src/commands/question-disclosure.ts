import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DisclosureQuestioned } from '../domain/disclosures/disclosure.events.js';
import { DisclosureHandler } from './disclosure-handler.js';

/** Notes a question of the people about it. */
export class QuestionDisclosure extends Command<Decided> {
  constructor(
    readonly disclosure: Omit<DisclosureQuestioned['data'], 'no'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(QuestionDisclosure)
export class QuestionDisclosureHandler
  extends DisclosureHandler
  implements ICommandHandler<QuestionDisclosure>
{
  execute({ disclosure, who }: QuestionDisclosure): Promise<Decided> {
    return this.run(disclosure.disclosureId, { ...disclosure, type: 'question' }, who);
  }
}
