import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Credentials, Sessions, UserDirectory, actions, type Actor, type Grant } from '#access';
import { Clock, refuse } from '#kernel';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { Keyless } from '../http/idempotency.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { Policy } from '../policy/policy.js';
import { SessionCookie } from '../policy/session-cookie.js';
import { SignedIn } from '../policy/signed-in.js';
import { SignInDto } from './session.dto.js';

/** Who is signed in, with everything a page needs to decide what to show. */
type Me = Readonly<{
  userId: string;
  username: string;
  displayName: string;
  roles: readonly Readonly<{
    role: string;
    unit: string;
    unitName: string;
    /** Name of the person in whose stead one acts, when the role is lent. */
    onBehalfOf?: string;
  }>[];
  home: Readonly<{ unit: string; unitName: string }>;
  actions: readonly string[];
  today: string;
}>;

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
    private readonly signedIn: SignedIn,
    private readonly directory: UserDirectory,
    private readonly units: UnitTree,
    private readonly clock: Clock,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @HttpCode(200)
  @Keyless()
  @Policy('public')
  @ApiOperation({ summary: 'Sign in' })
  async signIn(
    @Body() { username, password }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const userId = await this.credentials.verify({ username, password, address: request.ip });
    const actor = await this.signedIn.actor(userId);
    if (!actor) return refuse('auth.failed');
    const { secret } = await this.sessions.start(userId);
    this.cookie.give(request, reply, secret);
    return this.me(actor);
  }

  /** Nobody is no error: a page asks this before anybody has signed in. */
  @Get()
  @Policy('public')
  @ApiOperation({ summary: 'Who is signed in; 204 when nobody is' })
  async whoAmI(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me | undefined> {
    const actor = await this.signedIn.actorOf(request);
    if (actor) return this.me(actor);
    void reply.status(204);
    return undefined;
  }

  @Delete()
  @HttpCode(204)
  @Policy('session.own')
  @ApiOperation({ summary: 'Sign out' })
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = this.cookie.read(request);
    const session = secret === undefined ? undefined : await this.sessions.find(secret);
    if (session) await this.sessions.revoke(session.userId, session.sessionId);
    this.cookie.takeBack(request, reply);
  }

  private async me(actor: Actor): Promise<Me> {
    const user = await this.directory.find(actor.userId);
    if (!user) return refuse<EdgeRefusal>('auth.required');
    return {
      userId: user.userId,
      username: user.username,
      displayName: user.displayName,
      roles: await Promise.all(actor.grants.map((grant) => this.shown(grant))),
      home: { unit: actor.home, unitName: this.units.name(actor.home) },
      actions: actions(actor),
      today: this.clock.today(),
    };
  }

  private async shown({ role, unit, lent }: Grant): Promise<Me['roles'][number]> {
    const giver = lent && (await this.directory.find(lent.by));
    return {
      role,
      unit,
      unitName: this.units.name(unit),
      ...(lent && { onBehalfOf: giver?.displayName ?? lent.by }),
    };
  }
}
