import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { SessionHandler, type AskedOfSession } from './session-handler.js';

/** The equipment of an online reception was tested (NĐ154 23). */
export class PassOnlineTest extends Command<Decided> {
  constructor(
    readonly session: AskedOfSession<'test'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(PassOnlineTest)
export class PassOnlineTestHandler extends SessionHandler implements ICommandHandler<PassOnlineTest> {
  execute({ session, who }: PassOnlineTest): Promise<Decided> {
    return this.run({ ...session, type: 'test' }, who);
  }
}
