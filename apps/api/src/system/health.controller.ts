import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EventStore } from '#event-store';
import type { Position } from '#kernel';
import { Reactions } from '#reactions';
import { ViewProgress } from '#views';
import { Metrics } from '../http/metrics.js';
import { ViewLag } from '../http/view-lag.js';
import { Policy } from '../policy/policy.js';

/** For whoever keeps the server running. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly store: EventStore,
    private readonly progress: ViewProgress,
    private readonly reactions: Reactions,
    private readonly lag: ViewLag,
    private readonly metrics: Metrics,
  ) {}

  /** The process answers: nothing else is asked. */
  @Get('health/live')
  @Policy('public')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  /** The log takes facts and no view has stopped: 200, otherwise 503, with the reason for each. */
  @Get('health/ready')
  @Policy('public')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const log = await this.store.health();
    const views = this.progress.health();
    const ok = log.ok && views.ok;
    if (!ok) reply.status(503);
    return {
      status: ok ? 'ready' : 'not-ready',
      log: { ...log, head: await this.store.head() },
      views: { ...views, lagMs: await this.lag.ms(), each: this.progress.views() },
      reactions: { stuck: (await this.reactions.stuck()).length, each: this.reactions.standing() },
    };
  }

  @Get('metrics')
  @Policy('public')
  async scrape(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const head = placeOf(await this.store.head());
    this.metrics.logHead.set(head);
    for (const { view, position } of this.progress.views()) {
      this.metrics.viewLag.set({ view }, Math.max(0, head - placeOf(position)));
    }
    reply.header('Content-Type', this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}

/** A position as a number: a count of events in a file, an offset in bytes on a server. */
const placeOf = (position: Position): number => Number(position.split('/', 1)[0]);
