import { SpanKind, type Span } from '@opentelemetry/api';
import {
  EventStore,
  RevisionConflict,
  type AppendOutcome,
  type AppendRequest,
  type Batch,
  type Filter,
  type ReadOptions,
  type StoreHealth,
  type SubscribeOptions,
} from '#event-store';
import type { DomainEvent, Position, Recorded } from '#kernel';
import { inSpan } from './spans.js';
import { traceparentOf } from './trace-context.js';

/** The log, with a span for what is appended and its place in every event, for whoever follows the log. */
export class TracedLog extends EventStore {
  constructor(
    private readonly log: EventStore,
    /** Which log it is, as configured. */
    private readonly system: 'sqlite' | 'eventstoredb',
  ) {
    super();
  }

  override appendMany(requests: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> {
    const category = categoryOf(requests);
    const attributes = {
      'db.system.name': this.system,
      'db.operation.name': 'append',
      'nghedan.log.category': category,
      'nghedan.log.events': requests.reduce((sum, { events }) => sum + events.length, 0),
    };
    return inSpan(`append ${category}`, { kind: SpanKind.PRODUCER, attributes }, async (span) => {
      const outcomes = await this.log.appendMany(placed(requests, span));
      tellOutcome(span, outcomes);
      return outcomes;
    });
  }

  override read<E extends DomainEvent>(stream: string, options?: ReadOptions): AsyncIterable<Recorded<E>> {
    return this.log.read<E>(stream, options);
  }

  override readAll(after: Position, filter?: Filter): AsyncIterable<Batch> {
    return this.log.readAll(after, filter);
  }

  override subscribe(options: SubscribeOptions): AsyncIterable<Batch> {
    return this.log.subscribe(options);
  }

  override head(): Promise<Position> {
    return this.log.head();
  }

  override health(): Promise<StoreHealth> {
    return this.log.health();
  }

  override close(): Promise<void> {
    return this.log.close();
  }
}

/** A kind of stream, never the stream itself: its name says which case it is. */
const categoryOf = (requests: readonly AppendRequest[]): string => {
  const categories = new Set(requests.map(({ stream }) => stream.slice(0, stream.indexOf('-'))));
  const [only = 'nothing'] = categories;
  return categories.size > 1 ? 'several' : only;
};

const placed = (requests: readonly AppendRequest[], span: Span): readonly AppendRequest[] => {
  const traceparent = traceparentOf(span.spanContext());
  if (traceparent === undefined) return requests;
  return requests.map((request) => ({ ...request, meta: { ...request.meta, traceparent } }));
};

const tellOutcome = (span: Span, outcomes: readonly AppendOutcome[]): void => {
  const last = outcomes.at(-1);
  if (last instanceof RevisionConflict) span.setAttribute('nghedan.outcome', 'conflict');
  else if (last instanceof Error)
    span.setAttributes({ 'nghedan.outcome': 'failed', 'error.type': last.name });
  else if (last) {
    const { position, repeated } = last;
    span.setAttributes({ 'nghedan.log.position': position, 'nghedan.log.repeated': repeated });
  }
};
