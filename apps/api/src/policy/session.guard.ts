import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { isForNodes, permit, type Action } from '#access';
import { refuse } from '#kernel';
import { Rulebook } from '#rulebook';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { RateLimit } from '../http/rate-limit.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { PeerPorts } from '../peer/peer-ports.js';
import { capacityOf, setCaller } from './caller.js';
import { POLICY } from './policy.js';
import { SignedIn } from './signed-in.js';
import { UNATTENDED } from './unattended.js';

/** The first question of the policy: may this person do this anywhere at all? */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signedIn: SignedIn,
    private readonly units: UnitTree,
    private readonly book: Rulebook,
    private readonly rateLimit: RateLimit,
    private readonly peers: PeerPorts,
  ) {}

  /** @throws Refusal `auth.required`, `policy.no-role`, `request.too-many`, `not-found` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const action = this.reflector.get<Action | undefined>(POLICY, context.getHandler());
    if (action === undefined) return refuse<EdgeRefusal>('not-found');
    if (action === 'public') return true;
    const request = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Querystring: Record<string, unknown> }>>();
    if (isForNodes(action)) {
      this.peers.door.admit(request);
      return true;
    }
    const unattended = this.reflector.get<boolean | undefined>(UNATTENDED, context.getHandler());
    const actor = await this.signedIn.actorOf(request, unattended);
    if (!actor) return refuse<EdgeRefusal>('auth.required');
    // Whoever found out who it is has read the units for this very request.
    await this.book.refresh();
    const allowed = permit(actor, action, this.units.above);
    allowed(undefined);
    if (request.method !== 'GET') await this.rateLimit.command(actor.userId);
    const unitVersion = (unit: string): number | undefined => this.units.get(unit)?.revision;
    setCaller(request, {
      actor,
      action,
      permit: (resource) => capacityOf(allowed(resource), actor, unitVersion),
      unitVersion,
    });
    return true;
  }
}
