import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { SessionHandler, type AskedOfSession } from './session-handler.js';

/** Moves the session to another day; what comes before it is owed anew. */
export class PostponeSession extends Command<Decided> {
  constructor(
    readonly session: AskedOfSession<'postpone'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(PostponeSession)
export class PostponeSessionHandler extends SessionHandler implements ICommandHandler<PostponeSession> {
  execute({ session, who }: PostponeSession): Promise<Decided> {
    return this.run({ ...session, type: 'postpone' }, who);
  }
}
