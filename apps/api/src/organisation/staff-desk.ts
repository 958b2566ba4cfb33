import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  Credentials,
  GrantRole,
  RegisterUser,
  UserDirectory,
  checkPassword,
  mayGiveAlone,
  userIdOf,
  type Role,
  type UserRefusal,
} from '#access';
import type { Decided, Who } from '#event-store';
import { Clock, refuse } from '#kernel';
import { UnitTree } from './unit-tree.js';

export type NewColleague = Readonly<{
  username: string;
  displayName: string;
  /** Absent: the user sets it by a one-time link. */
  password?: string;
  role: Role;
  unit: string;
}>;

/** Makes an account whole: the person, the password and the first role. */
@Injectable()
export class StaffDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly credentials: Credentials,
    private readonly directory: UserDirectory,
    private readonly units: UnitTree,
    private readonly clock: Clock,
  ) {}

  /**
   * Three writes; sent again after a crash between them, the same command goes on where it stopped.
   *
   * @throws Refusal `password.*`, `user.second-person-needed` before anything is written, `user.*` when the name is
   *   taken
   */
  async welcome(colleague: NewColleague, who: Who): Promise<Decided & { userId: string }> {
    const { role, unit } = colleague;
    const occurredOn = this.clock.today();
    if (!mayGiveAlone(await this.directory.staff(), role, occurredOn))
      return refuse<UserRefusal>('user.second-person-needed', { role });
    const { userId } = await this.open(colleague, who);
    const grant = { userId, occurredOn, role, unit, validFrom: occurredOn };
    const granted = await this.commands.execute(new GrantRole(grant, part(who, 'grant')));
    return { ...granted, userId };
  }

  /**
   * An account that can do nothing yet, nor sign in: it waits for its first role.
   *
   * @throws Refusal `password.*`, `user.*`
   */
  async open(account: Omit<NewColleague, 'role'>, who: Who): Promise<{ userId: string }> {
    const { username, displayName, password, unit } = account;
    const words = [username, this.units.name(unit)];
    if (password !== undefined) checkPassword(password, words);
    const userId = userIdOf(username);
    const occurredOn = this.clock.today();
    const registered = await this.commands.execute(
      new RegisterUser({ userId, occurredOn, username, displayName }, part(who, 'register')),
    );
    // Nothing was written, now or by this request before: the account is somebody's, and so is its password.
    if (registered.position === undefined) refuse<UserRefusal>('user.username-taken');
    if (password !== undefined) await this.credentials.set({ userId, username, password, words });
    return { userId };
  }
}

/** One request, several commands: each has an id of its own, made from the request's. */
export const part = (who: Who, name: string): Who => ({ ...who, commandId: `${who.commandId}/${name}` });
