import { context, SpanKind, TraceFlags, type SpanContext } from '@opentelemetry/api';
import type { Recorded } from '#kernel';
import type { Around } from '#reactions';
import { below, inSpan } from './spans.js';
import { spanIn } from './trace-context.js';

/**
 * What a reaction does about an event belongs to the request that caused it, on whichever node. What follows from an
 * event that nobody recorded is not recorded either.
 */
export const tracedReaction: Around = (reaction, event, act) => {
  const cause = spanIn(event.meta.traceparent);
  if (!cause) return context.with(below(unrecorded(event)), act);
  const attributes = { 'nghedan.reaction': reaction, 'nghedan.event.type': event.type };
  const options = { kind: SpanKind.CONSUMER, parent: below(cause), attributes };
  return inSpan(`reaction ${reaction}`, options, async (span) => {
    const acted = await act();
    span.setAttribute('nghedan.outcome', acted.stuck ? 'set-aside' : 'done');
    return acted;
  });
};

/** A span that is not sampled, as whoever decided against it would have made it: its numbers lead nowhere. */
const unrecorded = ({ id }: Recorded): SpanContext => {
  const traceId = id.replaceAll('-', '');
  return { traceId, spanId: traceId.slice(0, 16), traceFlags: TraceFlags.NONE, isRemote: true };
};
