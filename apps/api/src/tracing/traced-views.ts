import { ROOT_CONTEXT, SpanKind, SpanStatusCode, type Span, type SpanContext } from '@opentelemetry/api';
import type { Batch } from '#event-store';
import type { Recorded } from '#kernel';
import type { ProgressReport, ViewSource } from '#views';
import { below, tracer } from './spans.js';
import { spanIn } from './trace-context.js';

/** A backend keeps no more of them either. */
const MOST_LINKS = 32;

type Followed = Readonly<{ source: ViewSource; report: (news: ProgressReport) => void }>;

/**
 * What a runner of views follows, with a span for each batch from the moment when it is handed over until the next one
 * is asked for. A batch of one trace is part of it, below the last append; one of several begins its own. Either links
 * to every other append in it. Batches in which nothing was traced have no span, and neither has a rebuild, which reads
 * everything that ever was.
 */
export const tracedViews = ({ source, report }: Followed, set: string): Followed => {
  let applying: Span | undefined;
  const spanned = async function* (batches: AsyncIterable<Batch>): AsyncIterable<Batch> {
    for await (const batch of batches) {
      applying = begin(batch, set);
      try {
        yield batch;
      } finally {
        applying?.end();
        applying = undefined;
      }
    }
  };
  return {
    source: {
      head: () => source.head(),
      read: (stream, options) => source.read(stream, options),
      readAll: (after, filter) => source.readAll(after, filter),
      subscribe: (options) => spanned(source.subscribe(options)),
    },
    report: (news) => {
      if (news.kind === 'stopped') {
        applying?.setAttributes({ 'nghedan.view': news.view, 'error.type': 'view-stopped' });
        applying?.setStatus({ code: SpanStatusCode.ERROR });
      }
      report(news);
    },
  };
};

const begin = ({ events, checkpoint }: Batch, set: string): Span | undefined => {
  const causes = causesOf(events);
  const last = causes.at(-1);
  if (!last) return undefined;
  const one = causes.every(({ traceId }) => traceId === last.traceId);
  const linked = (one ? causes.slice(0, -1) : causes).slice(-MOST_LINKS);
  const options = {
    kind: SpanKind.CONSUMER,
    links: linked.map((context) => ({ context })),
    attributes: {
      'nghedan.views': set,
      'nghedan.log.events': events.length,
      'nghedan.log.position': checkpoint,
    },
  };
  return tracer.startSpan(`views ${set}`, options, one ? below(last) : ROOT_CONTEXT);
};

const causesOf = (events: readonly Recorded[]): readonly SpanContext[] => {
  const known = new Set(events.flatMap(({ meta }) => meta.traceparent ?? []));
  return [...known].flatMap((traceparent) => spanIn(traceparent) ?? []);
};
