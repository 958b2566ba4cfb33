import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { SessionHandler, type AskedOfSession } from './session-handler.js';

/** The head of another unit receives instead (bàn giao); the day and what is owed before it stay. */
export class HandOverSession extends Command<Decided> {
  constructor(
    readonly session: AskedOfSession<'hand-over'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HandOverSession)
export class HandOverSessionHandler extends SessionHandler implements ICommandHandler<HandOverSession> {
  execute({ session, who }: HandOverSession): Promise<Decided> {
    return this.run({ ...session, type: 'hand-over' }, who);
  }
}
