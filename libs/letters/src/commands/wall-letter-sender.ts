import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Decided, type Who } from '#event-store';
import { IdentityVault } from '#identity';
import { refuse } from '#kernel';
import { denounces } from '../domain/letter-denunciation.js';
import type { LetterEvent } from '../domain/letter.events.js';
import type { LetterRefusal } from '../domain/letter-state.js';

/** Puts whoever wrote a letter that was found to denounce behind the wall (LTC 56): the log stays as it is. */
export class WallLetterSender extends Command<Decided> {
  constructor(
    readonly letterId: string,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(WallLetterSender)
export class WallLetterSenderHandler implements ICommandHandler<WallLetterSender> {
  constructor(
    private readonly store: EventStore,
    private readonly vault: IdentityVault,
  ) {}

  async execute({ letterId }: WallLetterSender): Promise<Decided> {
    const stream = `letter-${letterId}`;
    let sender: Parameters<IdentityVault['wall']>[0] | undefined;
    let denounced = false;
    let last: number | undefined;
    for await (const event of this.store.read<LetterEvent>(stream)) {
      denounced ||= denounces(event);
      last = event.revision;
      if (event.type !== 'LetterReceived' || !event.data.subject) continue;
      const { subjectId } = event.data.subject;
      sender = { about: stream, commandId: event.meta.commandId, subjectId };
    }
    if (denounced && sender) await this.vault.wall(sender);
    return { stream, revision: last ?? refuse<LetterRefusal>('letter.unknown'), repeated: false };
  }
}
