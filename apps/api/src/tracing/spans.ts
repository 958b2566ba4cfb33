import {
  context,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type SpanContext,
  type SpanOptions,
} from '@opentelemetry/api';
import { RevisionConflict } from '#event-store';
import { JobFailed } from '#jobs';
import { Refusal } from '#kernel';

/** Does nothing and costs next to nothing until the operator loads an SDK, which may come after this line. */
export const tracer = trace.getTracer('nghedan');

/** Below the span of another thread or process. */
export const below = (span: SpanContext): Context => trace.setSpanContext(ROOT_CONTEXT, span);

type Spanned = SpanOptions & Readonly<{ parent?: Context }>;

/**
 * Runs the work in a span. Types, categories, codes and numbers only: no attribute takes what a person has typed, and
 * of an error nothing but its name.
 */
export const inSpan = async <T>(
  name: string,
  { parent = context.active(), ...options }: Spanned,
  work: (span: Span) => Promise<T>,
): Promise<T> => {
  const span = tracer.startSpan(name, options, parent);
  try {
    return await context.with(trace.setSpan(parent, span), () => work(span));
  } catch (error) {
    tellFailure(span, error);
    throw error;
  } finally {
    span.end();
  }
};

/** A rule that says no, and somebody who was faster, are answers; only what nobody foresaw is an error. */
export const tellFailure = (span: Span, error: unknown): void => {
  if (error instanceof Refusal) {
    span.setAttributes({ 'nghedan.outcome': 'refused', 'nghedan.refusal': (error as Refusal).code });
  } else if (error instanceof RevisionConflict) {
    span.setAttribute('nghedan.outcome', 'conflict');
  } else {
    span.setAttributes({ 'nghedan.outcome': 'failed', 'error.type': errorType(error) });
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
};

/** A message may repeat what a citizen said; a name and a code may not. */
const errorType = (error: unknown): string => {
  if (error instanceof JobFailed) return error.code;
  const name = error instanceof Error ? error.name : '';
  return /^[A-Za-z]{1,60}$/.test(name) ? name : '_OTHER';
};
