import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Sessions, UserDirectory, type Actor } from '#access';
import { Clock } from '#kernel';
import { SessionCookie } from './session-cookie.js';

/** Cookie → session → actor: who sends a request, if anybody is signed in. */
@Injectable()
export class SignedIn {
  constructor(
    private readonly sessions: Sessions,
    private readonly directory: UserDirectory,
    private readonly clock: Clock,
    private readonly cookie: SessionCookie,
  ) {}

  async actorOf(request: FastifyRequest): Promise<Actor | undefined> {
    const secret = this.cookie.read(request);
    const session = secret === undefined ? undefined : await this.sessions.find(secret);
    return session && this.directory.actor(session.userId, this.clock.today());
  }
}
