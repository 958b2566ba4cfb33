import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Records what the body that got the letter answered (phúc đáp). */
export class RecordTransferReply extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'reply'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RecordTransferReply)
export class RecordTransferReplyHandler
  extends LetterHandler
  implements ICommandHandler<RecordTransferReply>
{
  execute({ letter, who }: RecordTransferReply): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'reply' }, who);
  }
}
