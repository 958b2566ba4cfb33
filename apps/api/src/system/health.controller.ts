import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Sessions } from '#access';
import { EventStore } from '#event-store';
import { Reactions } from '#reactions';
import { ViewProgress, type ViewStanding } from '#views';
import { AnsweredAtOnce } from '../http/read-your-writes.js';
import { ViewLag } from '../http/view-lag.js';
import { CheckpointRounds } from '../integrity/checkpoint-rounds.js';
import { Policy } from '../policy/policy.js';
import { Figures } from './figures.js';

/** Views that lie behind for longer show people a past that is none any more. */
const LONGEST_LAG_MS = 60_000;

/** For whoever keeps the server running. */
@ApiExcludeController()
@AnsweredAtOnce()
@Controller()
export class HealthController {
  constructor(
    private readonly store: EventStore,
    private readonly progress: ViewProgress,
    private readonly reactions: Reactions,
    private readonly sessions: Sessions,
    private readonly lag: ViewLag,
    private readonly figures: Figures,
    private readonly checkpoints: CheckpointRounds,
  ) {}

  /** The process answers: nothing else is asked. */
  @Get('health/live')
  @Policy('public')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  /**
   * For whoever shares requests out among nodes: 503 until this one has shown what the log holds, 200 from then on. What
   * is wrong with all nodes at once, a view that stopped or a log that is away, takes none of them out: the rest of the
   * office goes on, and each answer says itself what it lacks.
   */
  @Get('health/serving')
  @Policy('public')
  async serving(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ serving: boolean }> {
    const serving = await this.lag.caughtUp();
    if (!serving) reply.status(503);
    return { serving };
  }

  /**
   * The log takes facts, it can be asked who is signed in, the views have caught up since the start, none has stopped
   * and none lies behind for a minute: 200, otherwise 503, with the reason for each. `degraded` (200) while a view leaves
   * events out, so that it follows the log and does not show all of it, or while no checkpoint of the log can be signed.
   */
  @Get('health/ready')
  @Policy('public')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const log = await this.store.health();
    const views = this.progress.health();
    const lagMs = await this.lag.ms();
    const caughtUp = await this.lag.caughtUp();
    const sessions = { ok: await this.sessions.answers() };
    const ok = log.ok && sessions.ok && views.ok && caughtUp && lagMs < LONGEST_LAG_MS;
    if (!ok) reply.status(503);
    const { trouble } = this.checkpoints;
    return {
      status: ok ? (views.skipped > 0 || trouble !== undefined ? 'degraded' : 'ready') : 'not-ready',
      log: { ...log, head: await this.store.head() },
      sessions,
      views: { ...views, caughtUp, lagMs, each: this.progress.views().map(publicly) },
      checkpoints: { ok: trouble === undefined, ...(trouble !== undefined && { code: trouble }) },
      reactions: { stuck: (await this.reactions.stuck()).length, each: this.reactions.standing() },
    };
  }

  @Get('metrics')
  @Policy('public')
  async scrape(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.header('Content-Type', this.figures.contentType);
    return this.figures.read();
  }
}

/** Ids and numbers only: anybody may ask, and what a handler said of an event is for administrators. */
const publicly = ({ view, position, stopped, skipped }: ViewStanding) => ({
  view,
  position,
  ...(stopped && { stopped: { eventId: stopped.eventId, position: stopped.position } }),
  skipped: skipped.length,
});
