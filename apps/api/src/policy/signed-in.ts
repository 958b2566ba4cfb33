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

  /** @param unattended the page asks by itself: it does not count as a sign of the person */
  async actorOf(request: FastifyRequest, unattended = false): Promise<Actor | undefined> {
    const secret = this.cookie.read(request);
    if (secret === undefined) return undefined;
    const session = await (unattended ? this.sessions.peek(secret) : this.sessions.find(secret));
    return session && this.actor(session.userId);
  }

  /** The person with everything they may do today, in their own name and in others'. */
  async actor(userId: string): Promise<Actor | undefined> {
    await this.units.refresh();
    return this.directory.actor(userId, this.clock.today(), this.units.above);
  }
}
