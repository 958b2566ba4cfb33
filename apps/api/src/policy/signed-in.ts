import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Sessions, UserDirectory, type Actor } from '#access';
import { Clock } from '#kernel';
import { UnitTree } from '../organisation/unit-tree.js';
import { SessionCookie } from './session-cookie.js';

/** Cookie → session → actor: who sends a request, if anybody is signed in. */
@Injectable()
export class SignedIn {
  constructor(
    private readonly sessions: Sessions,
    private readonly directory: UserDirectory,
    private readonly units: UnitTree,
    private readonly clock: Clock,
    private readonly cookie: SessionCookie,
  ) {}

  async actorOf(request: FastifyRequest): Promise<Actor | undefined> {
    const secret = this.cookie.read(request);
    const session = secret === undefined ? undefined : await this.sessions.find(secret);
    return session && this.actor(session.userId);
  }

  /** The person with everything they may do today, in their own name and in others'. */
  async actor(userId: string): Promise<Actor | undefined> {
    await this.units.refresh();
    return this.directory.actor(userId, this.clock.today(), this.units.above);
  }
}
