import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Context, Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NEWS_STREAM } from '../news/stream-path.js';
import { tracer } from './spans.js';

const TRACED = Symbol('traced');

type Traced = Readonly<{ span: Span; within: Context }>;
type TracedRequest = FastifyRequest & { [TRACED]?: Traced };

/**
 * One span a request to the interface that ends, below the caller's `traceparent`. Named by the template of its route: the path
 * itself may name a case, and its query what somebody looks for, so neither is told (`url.path` and `url.query` of the
 * conventions are left out). To be called before any other hook.
 */
export const traceRequests = (server: FastifyInstance): void => {
  server.addHook('onRequest', (request: TracedRequest, reply, done) => {
    if (request.url.startsWith('/api/') && request.routeOptions.url !== NEWS_STREAM)
      request[TRACED] = begin(request, reply);
    done();
  });
  // Reading the body loses the context of the hook before it.
  server.addHook('preValidation', (request: TracedRequest, _reply, done) => {
    const traced = request[TRACED];
    if (traced) context.with(traced.within, done);
    else done();
  });
};

const begin = (request: FastifyRequest, reply: FastifyReply): Traced => {
  const parent = trace.getActiveSpan()
    ? context.active()
    : propagation.extract(ROOT_CONTEXT, request.headers);
  const { method } = request;
  const route = request.routeOptions.url;
  const attributes = {
    'http.request.method': method,
    ...(route !== undefined && { 'http.route': route }),
    'nghedan.request': request.id,
  };
  const name = route === undefined ? method : `${method} ${route}`;
  const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, parent);
  reply.raw.once('close', () => end(span, reply));
  return { span, within: trace.setSpan(parent, span) };
};

const end = (span: Span, { raw }: FastifyReply): void => {
  if (raw.writableFinished) span.setAttribute('http.response.status_code', raw.statusCode);
  if (!raw.writableFinished || raw.statusCode >= 500) {
    span.setAttribute('error.type', raw.writableFinished ? String(raw.statusCode) : 'aborted');
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
};
