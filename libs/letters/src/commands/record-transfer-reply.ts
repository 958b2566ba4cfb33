import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { TransferReplyReceived } from '../domain/letter.events.js';
import { LetterHandler } from './letter-handler.js';

/** Records what the body that got the transfer answered (phúc đáp). */
export class RecordTransferReply extends Command<Decided> {
  constructor(
    readonly letter: TransferReplyReceived['data'],
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
