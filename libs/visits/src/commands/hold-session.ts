import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { SessionHandler, type AskedOfSession } from './session-handler.js';

/** The session took place, with or without visitors. */
export class HoldSession extends Command<Decided> {
  constructor(
    readonly session: AskedOfSession<'hold'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HoldSession)
export class HoldSessionHandler extends SessionHandler implements ICommandHandler<HoldSession> {
  execute({ session, who }: HoldSession): Promise<Decided> {
    return this.run({ ...session, type: 'hold' }, who);
  }
}
