import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { AccessHandler } from './access-handler.js';

/** The second person agrees that the asker may look once. */
export class ApproveIdentityAccess extends Command<Decided> {
  constructor(
    readonly approval: Readonly<{ denunciationId: string; requestId: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ApproveIdentityAccess)
export class ApproveIdentityAccessHandler
  extends AccessHandler
  implements ICommandHandler<ApproveIdentityAccess>
{
  async execute({ approval, who }: ApproveIdentityAccess): Promise<Decided> {
    const { denunciationId, requestId } = approval;
    const seen = await this.denouncerOf(denunciationId, who);
    return this.write({ type: 'approve', denunciationId, requestId, by: who.actor }, who, seen);
  }
}
