import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { VisitHandler, type AskedOfVisit } from './visit-handler.js';

/** Records the head’s written refusal to receive (Mẫu 01/TCD); it ends TCD.REFUSE. */
export class IssueRefusalNotice extends Command<Decided> {
  constructor(
    readonly notice: AskedOfVisit<'notify'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(IssueRefusalNotice)
export class IssueRefusalNoticeHandler extends VisitHandler implements ICommandHandler<IssueRefusalNotice> {
  execute({ notice, who }: IssueRefusalNotice): Promise<Decided> {
    return this.run({ ...notice, type: 'notify' }, who);
  }
}
