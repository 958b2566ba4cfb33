import { Body, Controller, Get, Param } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DisableUser, GrantRole, UserDirectory, isLastAdministrator, type UserRefusal } from '#access';
import type { Decided } from '#event-store';
import { Clock, refuse } from '#kernel';
import { Users, type UserRow } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { DisableUserDto, GrantRoleDto, RegisterUserDto } from './organisation.dto.js';
import { StaffDesk } from './staff-desk.js';

/** người dùng: accounts and roles. */
@ApiTags('organisation')
@Controller('users')
export class UsersController {
  constructor(
    private readonly staff: StaffDesk,
    private readonly directory: UserDirectory,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Policy('user.read')
  @ApiOperation({ summary: 'Accounts in the units that I manage' })
  async list(@By() { actor }: Caller): Promise<{ users: readonly UserRow[] }> {
    return { users: await this.queries.execute(new Users(actor)) };
  }

  @Act('user.manage', '', 'Make an account with its first role', 201)
  async register(@Body() dto: RegisterUserDto, @AsAuthor() by: Author) {
    const { username, displayName, password, role, unit } = dto;
    by.permit({ unit });
    const made = await this.staff.welcome({ username, displayName, password, role, unit }, by.who());
    return { userId: made.userId, ...answerOf(made) };
  }

  @Act('user.manage', ':id/roles', 'Give a role in a unit and everything below it')
  async grant(@Param('id') userId: string, @Body() { role, unit }: GrantRoleDto, @AsAuthor() by: Author) {
    by.permit({ unit });
    await this.checkManaged(userId, by);
    const occurredOn = this.clock.today();
    return this.run(new GrantRole({ userId, occurredOn, role, unit, validFrom: occurredOn }, by.who()));
  }

  @Act('user.manage', ':id/disable', 'Close an account, at once')
  async disable(@Param('id') userId: string, @Body() { reason }: DisableUserDto, @AsAuthor() by: Author) {
    await this.checkManaged(userId, by);
    if (isLastAdministrator(await this.directory.staff(), userId))
      refuse<UserRefusal>('user.last-administrator');
    return this.run(new DisableUser({ userId, occurredOn: this.clock.today(), reason }, by.who()));
  }

  /** Every role of that account must lie in the caller's units: nobody disables the administrator above. */
  private async checkManaged(userId: string, by: Caller): Promise<void> {
    const user = (await this.directory.find(userId)) ?? refuse<EdgeRefusal>('not-found');
    for (const { unit } of user.grants) by.permit({ unit });
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
