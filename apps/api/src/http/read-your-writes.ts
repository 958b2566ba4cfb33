import {
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, from, switchMap, tap, type Observable } from 'rxjs';
import { EventStore } from '#event-store';
import { position, START, type Position } from '#kernel';
import { Reactions } from '#reactions';
import { ViewProgress } from '#views';
import type { CommandAnswer } from './command-answer.js';
import { invalidRequestField } from './invalid-request.js';

const PATIENCE_MS = 2_000;
/** Of either log: a number, or two. */
const POSITION = /^\d{1,20}(\/\d{20})?$/;

const AT_ONCE = 'answered-at-once';

/** For whoever keeps the server running: what they ask about is the waiting itself. */
export const AnsweredAtOnce = (): ClassDecorator => SetMetadata(AT_ONCE, true);

/**
 * Whoever asks or acts sees what this node has acknowledged to anybody: a request waits for the views, but not for
 * long. An old answer that says it is old (`X-Stale: true`) is better than none. Commands tell their position in
 * `X-Position`; with several nodes, `?sau=<position>` (after) carries it to another one. What was acknowledged before
 * a restart stands in the log as it is found then.
 */
@Injectable()
export class ReadYourWrites implements NestInterceptor, OnApplicationBootstrap {
  private acknowledged = START;

  constructor(
    private readonly progress: ViewProgress,
    private readonly reactions: Reactions,
    private readonly store: EventStore,
    private readonly reflector: Reflector,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.acknowledged = laterOf(this.acknowledged, await this.store.head());
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (this.reflector.get<boolean | undefined>(AT_ONCE, context.getClass())) return next.handle();
    const request = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Querystring: Record<string, unknown> }>>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const { sau, ...query } = request.query;
    request.query = query;
    const answered = from(this.reach(sau, reply)).pipe(
      switchMap(() => next.handle()),
      catchError((error: unknown) => this.refused(error, reply)),
    );
    if (request.method === 'GET') return answered;
    return answered.pipe(tap((answer) => this.acknowledge(answer, reply)));
  }

  private async reach(after: unknown, reply: FastifyReply): Promise<void> {
    const reached = await this.progress.waitFor(laterOf(this.acknowledged, asked(after)), PATIENCE_MS);
    if (!reached) reply.header('X-Stale', 'true');
  }

  /**
   * What is absent may be there a moment later, while something is still to follow from an acknowledged fact, or while
   * the views have not come to what followed from it.
   */
  private async refused(error: unknown, reply: FastifyReply): Promise<never> {
    const { reached, position: followed } = await this.reactions.caughtUpTo(this.acknowledged, 0);
    if (!reached || !(await this.progress.waitFor(followed, 0))) reply.header('X-Stale', 'true');
    throw error;
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
