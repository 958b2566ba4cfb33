import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { problem } from './problem.js';

const UNAVAILABLE = 503;

/** The only place where an error becomes an HTTP answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const answer = problem(error, languageOf(request.headers['accept-language']));
    // What is away is said in a word each time; only what nobody foresaw needs its place.
    if (answer.status === UNAVAILABLE) this.log.warn(nameOf(error), `request ${request.id}`);
    else if (answer.status >= 500) this.log.error(traceOf(error), `request ${request.id}`);
    if (typeof answer['seconds'] === 'number') reply.header('Retry-After', String(answer['seconds']));
    void reply
      .status(answer.status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify({ ...answer, instance: request.url.split('?', 1)[0] }));
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Where it happened, not what was in it: a message may repeat what a citizen said. */
const traceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [error.name, ...frames.slice(0, 8)].join('\n');
};
