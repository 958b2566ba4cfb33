import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { NEWS_STREAM } from '../news/stream-path.js';
import { jsonBody } from './json-body.js';
import type { Metrics } from './metrics.js';
import { checkOrigin } from './origin-check.js';
import type { RateLimit } from './rate-limit.js';
import { securityHeaders } from './security-headers.js';

type Edge = Readonly<{ metrics: Metrics; rateLimit: RateLimit; log: Logger }>;

/** What happens to every request before a route sees it, and to every answer after. */
export const harden = (server: FastifyInstance, { metrics, rateLimit, log }: Edge): void => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, body.length === 0 ? undefined : jsonBody(Buffer.from(body)));
    } catch (error) {
      done(error as Error);
    }
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders(request.url, request.protocol === 'https'));
    if (!request.url.startsWith('/api')) return;
    await rateLimit.request(request.ip);
    checkOrigin(request);
  });
  server.addHook('onResponse', async (request, reply) => {
    const seconds = reply.elapsedTime / 1_000;
    // A stream is open for as long as its page is: no time to answer.
    if (request.routeOptions.url !== NEWS_STREAM) metrics.requests.observe(labelsOf(request, reply), seconds);
    log.info(
      { ...labelsOf(request, reply), ms: Math.round(reply.elapsedTime), request: request.id },
      'request',
    );
  });
};

const labelsOf = (request: FastifyRequest, reply: FastifyReply) => ({
  method: request.method,
  route: request.routeOptions.url ?? 'none',
  status: String(reply.statusCode),
});
