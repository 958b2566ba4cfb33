import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { userDecider } from '../domain/user.js';
import type { RoleRevoked } from '../domain/user.events.js';
import { Sessions } from '../sessions.js';

export class RevokeRole extends Command<Decided> {
  constructor(
    readonly role: RoleRevoked['data'],
    readonly who: Who,
  ) {
    super();
  }
}

/** Ends the user's sessions even on a repeat: the first try may have died between the two steps. */
@CommandHandler(RevokeRole)
export class RevokeRoleHandler implements ICommandHandler<RevokeRole> {
  constructor(
    private readonly decisions: Decisions,
    private readonly sessions: Sessions,
  ) {}

  async execute({ role: { userId, role, unit, occurredOn }, who }: RevokeRole): Promise<Decided> {
    const decided = await this.decisions.run(
      userDecider,
      userId,
      { type: 'Revoke', role, unit, occurredOn },
      who,
    );
    await this.sessions.revokeAll(userId);
    return decided;
  }
}
