import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { letterDecider } from '../domain/letter.js';
import type { TransferReplyReceived } from '../domain/letter.events.js';

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
export class RecordTransferReplyHandler implements ICommandHandler<RecordTransferReply> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ letter, who }: RecordTransferReply): Promise<Decided> {
    const command = {
      type: 'reply',
      ...letter,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(letterDecider, letter.letterId, command, who);
  }
}
