import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  Credentials,
  PasswordLinks,
  Sessions,
  UserDirectory,
  checkPassword,
  isGuarded,
  type User,
} from '#access';
import { refuse } from '#kernel';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { Keyless } from '../http/idempotency.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { Policy } from '../policy/policy.js';
import { SessionCookie } from '../policy/session-cookie.js';
import { ChangePasswordDto, SetPasswordDto } from './session.dto.js';
import { StepUp } from './step-up.js';

/** mật khẩu: everybody sets the own one; it is no act of the office and stands in no log. */
@ApiTags('session')
@Controller('session')
export class PasswordController {
  constructor(
    private readonly credentials: Credentials,
    private readonly links: PasswordLinks,
    private readonly sessions: Sessions,
    private readonly directory: UserDirectory,
    private readonly units: UnitTree,
    private readonly cookie: SessionCookie,
    private readonly stepUp: StepUp,
  ) {}

  @Post('password')
  @HttpCode(204)
  @Keyless()
  @Policy('session.own')
  @ApiOperation({ summary: 'Change the own password; every other session of the account ends' })
  async change(
    @Body() { current, password }: ChangePasswordDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const { userId, sessionId } =
      (await this.sessions.find(this.cookie.read(request) ?? '')) ?? refuse<EdgeRefusal>('auth.required');
    const user = (await this.directory.find(userId)) ?? refuse<EdgeRefusal>('auth.required');
    await this.stepUp.verify({ username: user.username, password: current, address: request.ip });
    await this.set(user, password, sessionId);
  }

  @Post('password-link')
  @HttpCode(200)
  @Keyless()
  @Policy('public')
  @ApiOperation({ summary: 'Set the own password by a one-time link' })
  async setByLink(@Body() { token, password }: SetPasswordDto): Promise<{ username: string }> {
    const userId = (await this.links.find(token)) ?? refuse<EdgeRefusal>('password-link.unknown');
    const user = await this.directory.find(userId);
    // A link from before the user became an inspector, administrator or custodian would be that role.
    if (!user || user.disabled || user.grants.some(({ role }) => isGuarded(role)))
      return refuse<EdgeRefusal>('password-link.unknown');
    checkPassword(password, this.wordsOf(user));
    if (!(await this.links.redeem(token))) refuse<EdgeRefusal>('password-link.unknown');
    await this.set(user, password);
    return { username: user.username };
  }

  private wordsOf({ username, grants }: User): readonly string[] {
    return [username, ...grants.map(({ unit }) => this.units.name(unit))];
  }

  private async set(user: User, password: string, keepSession?: string): Promise<void> {
    const { userId, username } = user;
    const words = this.wordsOf(user);
    await this.credentials.set({ userId, username, password, words, ...(keepSession && { keepSession }) });
  }
}
