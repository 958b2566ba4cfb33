import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { refuse } from '#kernel';
import { userDecider, type UserRefusal } from '../domain/user.js';
import type { RoleGranted } from '../domain/user.events.js';
import { Sessions } from '../sessions.js';

export class GrantRole extends Command<Decided> {
  constructor(
    readonly grant: RoleGranted['data'],
    readonly who: Who,
  ) {
    super();
  }
}

/**
 * A change of roles ends the user's sessions: nobody keeps working with the rights of yesterday. Nobody
 * gives himself a role that sees cases either: an administrator who wants one needs a second administrator.
 */
@CommandHandler(GrantRole)
export class GrantRoleHandler implements ICommandHandler<GrantRole> {
  constructor(
    private readonly decisions: Decisions,
    private readonly sessions: Sessions,
  ) {}

  async execute({ grant: { userId, role, unit, validFrom, occurredOn }, who }: GrantRole): Promise<Decided> {
    if (who.actor === userId && role !== 'administrator') return refuse<UserRefusal>('user.own-role');
    const command = { type: 'Grant', role, unit, validFrom, occurredOn } as const;
    const decided = await this.decisions.run(userDecider, userId, command, who);
    if (!decided.repeated) await this.sessions.revokeAll(userId);
    return decided;
  }
}
