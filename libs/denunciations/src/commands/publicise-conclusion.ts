import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from './asked.js';
import { hashOf } from './checked-text.js';
import { DenunciationHandler } from './denunciation-handler.js';

export type PublicationAsked = Omit<Asked<'publicise'>, 'hash'> & Readonly<{ text: string }>;

/** D16, công khai (LTC 40): the very text that was searched, after somebody has read it. */
export class PubliciseConclusion extends Command<Decided> {
  constructor(
    readonly step: PublicationAsked,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(PubliciseConclusion)
export class PubliciseConclusionHandler
  extends DenunciationHandler
  implements ICommandHandler<PubliciseConclusion>
{
  execute({ step: { text, ...step }, who }: PubliciseConclusion): Promise<Decided> {
    return this.run(step.denunciationId, { ...step, type: 'publicise', hash: hashOf(text) }, who);
  }
}
