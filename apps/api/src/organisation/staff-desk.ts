import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Credentials, GrantRole, RegisterUser, checkPassword, userIdOf, type Role } from '#access';
import type { Decided, Who } from '#event-store';
import { Clock } from '#kernel';
import { UnitTree } from './unit-tree.js';

export type NewColleague = Readonly<{
  username: string;
  displayName: string;
  password: string;
  role: Role;
  unit: string;
}>;

/** Makes an account whole: the person, the password and the first role. */
@Injectable()
export class StaffDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly credentials: Credentials,
    private readonly units: UnitTree,
    private readonly clock: Clock,
  ) {}

  /**
   * Three writes; sent again after a crash between them, the same command goes on where it stopped.
   *
   * @throws Refusal `password.*` before anything is written, `user.*` when the name is taken
   */
  async welcome(colleague: NewColleague, who: Who): Promise<Decided & { userId: string }> {
    const { username, displayName, password, role, unit } = colleague;
    const words = [username, this.units.name(unit)];
    checkPassword(password, words);
    const userId = userIdOf(username);
    const occurredOn = this.clock.today();
    await this.commands.execute(
      new RegisterUser({ userId, occurredOn, username, displayName }, part(who, 'register')),
    );
    await this.credentials.set({ userId, username, password, words });
    const grant = { userId, occurredOn, role, unit, validFrom: occurredOn };
    const granted = await this.commands.execute(new GrantRole(grant, part(who, 'grant')));
    return { ...granted, userId };
  }
}

/** One request, several commands: each has an id of its own, made from the request's. */
export const part = (who: Who, name: string): Who => ({ ...who, commandId: `${who.commandId}/${name}` });
