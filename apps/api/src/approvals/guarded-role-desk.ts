import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Credentials, decide, IssuePasswordLink, UserDirectory, userIdOf, type UserRefusal } from '#access';
import { Clock, refuse } from '#kernel';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { invalidRequestField } from '../http/invalid-request.js';
import { part, StaffDesk } from '../organisation/staff-desk.js';
import { UnitTree } from '../organisation/unit-tree.js';
import type { Author } from '../policy/caller.js';
import type { AskForRoleDto } from './approval.dto.js';

export type GuardedRoleRefusal = 'approval.no-password';

/** By which the owner of a new account sets the own password. */
export type OwnersLink = Readonly<{ username: string; token: string; until: string }>;

type Account = Readonly<{ userId: string; link?: OwnersLink }>;

/**
 * The account that a guarded role (quyền phải hai người duyệt) is asked for. Its owner has set the own password before
 * anybody signs: whoever asked and used the link in the owner's place is found out then, for the owner cannot.
 */
@Injectable()
export class GuardedRoleDesk {
  constructor(
    private readonly staff: StaffDesk,
    private readonly directory: UserDirectory,
    private readonly credentials: Credentials,
    private readonly commands: CommandBus,
    private readonly units: UnitTree,
    private readonly clock: Clock,
  ) {}

  /**
   * Of somebody who has one, whose roles all lie in the caller's units; or a new one that can do nothing yet, with the
   * link for its owner.
   *
   * @throws Refusal `not-found`, `user.username-taken`
   */
  async accountOf({ userId, username, displayName, unit }: AskForRoleDto, by: Author): Promise<Account> {
    if (userId !== undefined) return { userId: await this.known(userId, by) };
    if (username === undefined || displayName === undefined)
      throw invalidRequestField(username === undefined ? 'userId' : 'displayName', 'isString');
    const before = await this.directory.find(userIdOf(username));
    const opened = before ?? (await this.staff.open({ username, displayName, unit }, by.who()));
    if (before && (before.disabled || before.grants.length > 0))
      return refuse<UserRefusal>('user.username-taken');
    const asked = { userId: opened.userId, occurredOn: this.clock.today() };
    const { token, until } = await this.commands.execute(
      new IssuePasswordLink(asked, part(by.who(), 'link')),
    );
    return { userId: opened.userId, link: { username, token, until } };
  }

  /** @throws Refusal `approval.no-password` */
  async checkPasswordSet(userId: string): Promise<void> {
    if (!(await this.credentials.has(userId))) refuse<GuardedRoleRefusal>('approval.no-password');
  }

  private async known(userId: string, by: Author): Promise<string> {
    const { grants } = (await this.directory.find(userId)) ?? refuse<EdgeRefusal>('not-found');
    const mine = (at: string): boolean =>
      decide(by.actor, 'user.manage', { unit: at }, this.units.above).allow;
    return grants.every((grant) => mine(grant.unit)) ? userId : refuse<EdgeRefusal>('not-found');
  }
}
