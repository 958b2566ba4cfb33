import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, switchMap, tap, type Observable } from 'rxjs';
import { position, START, type Position } from '#kernel';
import { ViewProgress } from '#views';
import type { CommandAnswer } from './command-answer.js';
import { invalidRequestField } from './invalid-request.js';

const PATIENCE_MS = 2_000;
/** Of either log: a number, or two. */
const POSITION = /^\d{1,20}(\/\d{20})?$/;

/**
 * Whoever asks or acts sees what this node has acknowledged to anybody: a request waits for the views, but not for
 * long. An old answer that says it is old (`X-Stale: true`) is better than none. Commands tell their position in
 * `X-Position`; with several nodes, `?sau=<position>` (after) carries it to another one.
 */
@Injectable()
export class ReadYourWrites implements NestInterceptor {
  private acknowledged = START;

  constructor(private readonly progress: ViewProgress) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Querystring: Record<string, unknown> }>>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const { sau, ...query } = request.query;
    request.query = query;
    const answered = from(this.reach(sau, reply)).pipe(switchMap(() => next.handle()));
    if (request.method === 'GET') return answered;
    return answered.pipe(tap((answer) => this.acknowledge(answer, reply)));
  }

  private async reach(after: unknown, reply: FastifyReply): Promise<void> {
    const reached = await this.progress.waitFor(laterOf(this.acknowledged, asked(after)), PATIENCE_MS);
    if (!reached) reply.header('X-Stale', 'true');
  }

  private acknowledge(answer: unknown, reply: FastifyReply): void {
    const at = written(answer);
    if (at === undefined) return;
    this.acknowledged = laterOf(this.acknowledged, at);
    reply.header('X-Position', at);
  }
}

/** Where the last of the commands that were answered has left the log; proofs speak of positions, too. */
const written = (answer: unknown): Position | undefined => {
  const { revision, position: at } = (answer ?? {}) as Partial<CommandAnswer>;
  return revision === undefined || at === undefined ? undefined : position(at);
};

const laterOf = (one: Position, other: Position): Position => (one > other ? one : other);

const asked = (after: unknown): Position => {
  if (after === undefined) return START;
  if (typeof after !== 'string' || !POSITION.test(after)) throw invalidRequestField('sau', 'isPosition');
  return position(after);
};
