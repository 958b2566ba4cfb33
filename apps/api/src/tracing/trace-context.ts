import { isSpanContextValid, TraceFlags, type SpanContext } from '@opentelemetry/api';

const SAMPLED = /^00-([0-9a-f]{32})-([0-9a-f]{16})-01$/;

/**
 * W3C Trace Context, version 00. Written by hand and not by the operator's propagator, because what is stored has one
 * form for ever.
 *
 * @returns undefined for what nobody records: then nothing is stored either
 */
export const traceparentOf = (span: SpanContext | undefined): string | undefined => {
  if (!span || !isSpanContextValid(span) || (span.traceFlags & TraceFlags.SAMPLED) === 0) return undefined;
  return `00-${span.traceId}-${span.spanId}-01`;
};

/** What `traceparentOf` wrote, as the span of another thread or process. */
export const spanIn = (traceparent: unknown): SpanContext | undefined => {
  const [, traceId, spanId] = SAMPLED.exec(typeof traceparent === 'string' ? traceparent : '') ?? [];
  if (traceId === undefined || spanId === undefined) return undefined;
  const span = { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
  return isSpanContextValid(span) ? span : undefined;
};
