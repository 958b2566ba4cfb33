import { Body, Controller, Get, Param, Req } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  DisableUser,
  GrantRole,
  IssuePasswordLink,
  UserDirectory,
  isGuarded,
  isLastAdministrator,
  type User,
  type UserRefusal,
} from '#access';
import type { Decided } from '#event-store';
import { Clock, present, refuse } from '#kernel';
import { Users, type UserRow } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { StepUp } from '../session/step-up.js';
import { DisableUserDto, GrantRoleDto, PasswordLinkDto, RegisterUserDto } from './organisation.dto.js';
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
    private readonly stepUp: StepUp,
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
    const colleague = { username, displayName, role, unit, ...present({ password }) };
    const made = await this.staff.welcome(colleague, by.who());
    return { userId: made.userId, ...answerOf(made) };
  }

  @Act('user.manage', ':id/roles', 'Give a role in a unit and everything below it')
  async grant(@Param('id') userId: string, @Body() { role, unit }: GrantRoleDto, @AsAuthor() by: Author) {
    by.permit({ unit });
    await this.managed(userId, by);
    const occurredOn = this.clock.today();
    return this.run(new GrantRole({ userId, occurredOn, role, unit, validFrom: occurredOn }, by.who()));
  }

  @Act('user.manage', ':id/disable', 'Close an account, at once')
  async disable(@Param('id') userId: string, @Body() { reason }: DisableUserDto, @AsAuthor() by: Author) {
    await this.managed(userId, by);
    if (isLastAdministrator(await this.directory.staff(), userId))
      refuse<UserRefusal>('user.last-administrator');
    return this.run(new DisableUser({ userId, occurredOn: this.clock.today(), reason }, by.who()));
  }

  @Act('user.manage', ':id/password-link', 'Give a one-time link by which the user sets the own password')
  async passwordLink(
    @Param('id') userId: string,
    @Body() { ownPassword }: PasswordLinkDto,
    @AsAuthor() by: Author,
    @Req() request: FastifyRequest,
  ): Promise<CommandAnswer & Readonly<{ token: string; until: string }>> {
    checkOrdinary(await this.managed(userId, by));
    await this.stepUp.check(request, ownPassword);
    const { token, until, ...decided } = await this.commands.execute(
      new IssuePasswordLink({ userId, occurredOn: this.clock.today() }, by.who()),
    );
    return { ...answerOf(decided), token, until };
  }

  /** Every role of that account must lie in the caller's units: nobody disables the administrator above. */
  private async managed(userId: string, by: Caller): Promise<User> {
    const user = (await this.directory.find(userId)) ?? refuse<EdgeRefusal>('not-found');
    for (const { unit } of user.grants) by.permit({ unit });
    return user;
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}

/** Whoever could set the password of an inspector would be one: those set it on the machine itself. */
const checkOrdinary = ({ grants }: User): void => {
  const guarded = grants.find(({ role }) => isGuarded(role));
  if (guarded) refuse<EdgeRefusal>('password-link.guarded', { role: guarded.role });
};
