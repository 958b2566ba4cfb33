import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { SessionHandler, type AskedOfSession } from './session-handler.js';

/** The session will not take place. */
export class CancelSession extends Command<Decided> {
  constructor(
    readonly session: AskedOfSession<'cancel'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CancelSession)
export class CancelSessionHandler extends SessionHandler implements ICommandHandler<CancelSession> {
  execute({ session, who }: CancelSession): Promise<Decided> {
    return this.run({ ...session, type: 'cancel' }, who);
  }
}
