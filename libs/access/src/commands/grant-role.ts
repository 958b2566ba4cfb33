import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { present, refuse } from '#kernel';
import { mayGiveAlone } from '../domain/staff.js';
import { userDecider, type UserRefusal } from '../domain/user.js';
import { isGuarded, type GivenAlone, type RoleGranted } from '../domain/user.events.js';
import { PasswordLinks } from '../password-links.js';
import { Sessions } from '../sessions.js';
import { UserDirectory } from '../user-directory.js';

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
 * With a guarded role an open link to set the password stops working, for it would be that role.
 */
@CommandHandler(GrantRole)
export class GrantRoleHandler implements ICommandHandler<GrantRole> {
  constructor(
    private readonly decisions: Decisions,
    private readonly sessions: Sessions,
    private readonly links: PasswordLinks,
    private readonly directory: UserDirectory,
  ) {}

  async execute({ grant, who }: GrantRole): Promise<Decided> {
    const { userId, role, unit, validFrom, occurredOn, approval } = grant;
    if (who.actor === userId && role !== 'administrator') return refuse<UserRefusal>('user.own-role');
    const leave = present({ approval, alone: grant.alone ?? (await this.alone(grant)) });
    const command = { type: 'Grant', role, unit, validFrom, occurredOn, ...leave } as const;
    const decided = await this.decisions.run(userDecider, userId, command, who);
    if (!decided.repeated) await this.sessions.revokeAll(userId);
    if (isGuarded(role)) await this.links.cancel(userId);
    return decided;
  }

  /** What a guarded role says of itself that nobody signed for. */
  private async alone({ role, approval, occurredOn }: RoleGranted['data']): Promise<GivenAlone | undefined> {
    if (!isGuarded(role) || approval !== undefined) return undefined;
    return mayGiveAlone(await this.directory.staff(), role, occurredOn) ? 'first-administrators' : undefined;
  }
}
