import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '#kernel';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { Metrics } from '../http/metrics.js';
import { callerOf } from '../policy/caller.js';

/** Browsers of one person at one node; a page opens one stream, whatever it shows. */
const MOST = 8;
const WAIT_SECONDS = 60;

/**
 * Whether there is room for one more stream of this person. Asked before the answer begins, because a stream that has
 * begun has said 200.
 */
@Injectable()
export class StreamRoom implements CanActivate {
  private readonly taken = new Map<string, number>();

  constructor(private readonly metrics: Metrics) {}

  /** @throws Refusal `news.too-many-streams` with the seconds to wait */
  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const { userId } = callerOf(http.getRequest<FastifyRequest>()).actor;
    const taken = this.taken.get(userId) ?? 0;
    if (taken >= MOST) {
      this.metrics.newsStreamsRefused.inc();
      return refuse<EdgeRefusal>('news.too-many-streams', { seconds: WAIT_SECONDS });
    }
    this.count(userId, taken + 1);
    http.getResponse<FastifyReply>().raw.once('close', () => this.leave(userId));
    return true;
  }

  private leave(userId: string): void {
    this.count(userId, (this.taken.get(userId) ?? 1) - 1);
  }

  private count(userId: string, taken: number): void {
    if (taken === 0) this.taken.delete(userId);
    else this.taken.set(userId, taken);
    this.metrics.newsStreams.set([...this.taken.values()].reduce((sum, one) => sum + one, 0));
  }
}
