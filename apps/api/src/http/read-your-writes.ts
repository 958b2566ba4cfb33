import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, switchMap, tap, type Observable } from 'rxjs';
import { position } from '#kernel';
import { ViewProgress } from '#views';
import { invalidRequestField } from './invalid-request.js';

const PATIENCE_MS = 2_000;
/** Of either log: a number, or two. */
const POSITION = /^\d{1,20}(\/\d{20})?$/;

/**
 * `?sau=<position>` (after): the reader has just written at this position and must see it. Waits for the views,
 * but not for long: an old answer that says it is old (`X-Stale: true`) is better than none. Commands tell
 * their position in `X-Position`.
 */
@Injectable()
export class ReadYourWrites implements NestInterceptor {
  constructor(private readonly progress: ViewProgress) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Querystring: Record<string, unknown> }>>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (request.method !== 'GET') return next.handle().pipe(tap((answer) => tellPosition(answer, reply)));
    const { sau, ...query } = request.query;
    if (sau === undefined) return next.handle();
    request.query = query;
    return from(this.reach(sau, reply)).pipe(switchMap(() => next.handle()));
  }

  private async reach(after: unknown, reply: FastifyReply): Promise<void> {
    if (typeof after !== 'string' || !POSITION.test(after)) throw invalidRequestField('sau', 'isPosition');
    const reached = await this.progress.waitFor(position(after), PATIENCE_MS);
    if (!reached) reply.header('X-Stale', 'true');
  }
}

const tellPosition = (answer: unknown, reply: FastifyReply): void => {
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'position' in answer &&
    typeof answer.position === 'string'
  )
    reply.header('X-Position', answer.position);
};
