import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { SessionHandler, type AskedOfSession } from './session-handler.js';

/** The schedule of the session hangs at the reception place (niêm yết lịch tiếp công dân, LTCD 24(4)). */
export class PostSchedule extends Command<Decided> {
  constructor(
    readonly session: AskedOfSession<'post'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(PostSchedule)
export class PostScheduleHandler extends SessionHandler implements ICommandHandler<PostSchedule> {
  execute({ session, who }: PostSchedule): Promise<Decided> {
    return this.run({ ...session, type: 'post' }, who);
  }
}
