import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Credentials } from '../credentials.js';
import { userDecider } from '../domain/user.js';
import type { UserDisabled } from '../domain/user.events.js';
import { Sessions } from '../sessions.js';

export class DisableUser extends Command<Decided> {
  constructor(
    readonly user: UserDisabled['data'],
    readonly who: Who,
  ) {
    super();
  }
}

/** Ends the sessions and removes the password, also on a repeat: the first try may have died half-way. */
@CommandHandler(DisableUser)
export class DisableUserHandler implements ICommandHandler<DisableUser> {
  constructor(
    private readonly decisions: Decisions,
    private readonly sessions: Sessions,
    private readonly credentials: Credentials,
  ) {}

  async execute({ user: { userId, reason, occurredOn }, who }: DisableUser): Promise<Decided> {
    const decided = await this.decisions.run(
      userDecider,
      userId,
      { type: 'Disable', reason, occurredOn },
      who,
    );
    await this.credentials.remove(userId);
    await this.sessions.revokeAll(userId);
    return decided;
  }
}
