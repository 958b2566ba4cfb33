import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { SessionHandler, type AskedOfSession } from './session-handler.js';

/** Those who take part in an online reception were told (NĐ154 23). */
export class GiveOnlineNotice extends Command<Decided> {
  constructor(
    readonly session: AskedOfSession<'notice'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(GiveOnlineNotice)
export class GiveOnlineNoticeHandler extends SessionHandler implements ICommandHandler<GiveOnlineNotice> {
  execute({ session, who }: GiveOnlineNotice): Promise<Decided> {
    return this.run({ ...session, type: 'notice' }, who);
  }
}
