import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { SessionHandler, type AskedOfSession } from './session-handler.js';

/** Issues the notice of conclusions (thông báo kết luận việc tiếp công dân, NĐ154 25(2)). */
export class IssueConclusions extends Command<Decided> {
  constructor(
    readonly session: AskedOfSession<'conclude'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(IssueConclusions)
export class IssueConclusionsHandler extends SessionHandler implements ICommandHandler<IssueConclusions> {
  execute({ session, who }: IssueConclusions): Promise<Decided> {
    return this.run({ ...session, type: 'conclude' }, who);
  }
}
