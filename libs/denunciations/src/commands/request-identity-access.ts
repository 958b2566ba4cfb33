import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { AccessHandler } from './access-handler.js';

/** An inspector asks to know who denounces: a purpose, and then a second person who agrees. */
export class RequestIdentityAccess extends Command<Decided> {
  constructor(
    readonly request: Readonly<{ denunciationId: string; requestId: string; purpose: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RequestIdentityAccess)
export class RequestIdentityAccessHandler
  extends AccessHandler
  implements ICommandHandler<RequestIdentityAccess>
{
  async execute({ request, who }: RequestIdentityAccess): Promise<Decided> {
    const { denunciationId, requestId, purpose } = request;
    const seen = await this.denouncerOf(denunciationId, who);
    return this.write({ type: 'request', denunciationId, requestId, purpose, by: who.actor }, who, seen);
  }
}
