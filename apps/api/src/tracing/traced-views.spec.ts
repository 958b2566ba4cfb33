import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SpanStatusCode } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import type { Batch } from '#event-store';
import { position, START, type Recorded } from '#kernel';
import type { ProgressReport, ViewSource } from '#views';
import { tracedViews } from './traced-views.js';

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });

beforeAll(() => provider.register());
beforeEach(() => exporter.reset());
afterAll(() => provider.shutdown());

const append = (digit: string, trace = 'a') => `00-${trace.repeat(32)}-${digit.repeat(16)}-01`;

const event = (traceparent?: string): Recorded => ({
  id: 'e',
  type: 'Noted',
  stream: 'visit-1',
  revision: 0,
  position: position('1'),
  data: {},
  meta: {
    recordedAt: '2026-07-01T00:00:00.000Z',
    actor: 'a',
    commandId: 'c',
    correlationId: 'k',
    schema: 1,
    ...(traceparent !== undefined && { traceparent }),
  },
});

const batch = (...traceparents: readonly (string | undefined)[]): Batch => ({
  events: traceparents.map(event),
  checkpoint: position('1'),
  caughtUp: true,
});

/** Follows these batches as a runner does. */
const follow = async (
  batches: readonly Batch[],
  during?: (report: (news: ProgressReport) => void) => void,
) => {
  const given = async function* (): AsyncIterable<Batch> {
    yield* batches;
  };
  const source: ViewSource = {
    head: async () => START,
    read: async function* () {},
    readAll: given,
    subscribe: given,
  };
  const told: ProgressReport[] = [];
  const traced = tracedViews({ source, report: (news) => told.push(news) }, 'ordinary');
  const { signal } = new AbortController();
  for await (const _ of traced.source.subscribe({ after: START, signal })) during?.(traced.report);
  return { spans: exporter.getFinishedSpans(), told, traced };
};

describe('the span of a batch that views take', () => {
  it('is part of the trace of the one append in it, however many events that wrote', async () => {
    const { spans } = await follow([batch(append('1'), append('1'))]);
    expect(spans.map((span) => [span.name, span.parentSpanContext?.spanId, span.links])).toEqual([
      ['views ordinary', '1'.repeat(16), []],
    ]);
    expect(spans[0]?.attributes).toMatchObject({ 'nghedan.log.events': 2, 'nghedan.log.position': '1' });
  });

  it('is part of the trace of several appends of one request, below the last', async () => {
    const { spans } = await follow([batch(append('1'), append('2'))]);
    expect(spans.map((span) => span.parentSpanContext?.spanId)).toEqual(['2'.repeat(16)]);
    expect(spans[0]?.links.map(({ context }) => context.spanId)).toEqual(['1'.repeat(16)]);
  });

  it('begins a trace and links to each append of several requests', async () => {
    const { spans } = await follow([batch(append('1'), undefined, append('2', 'b'))]);
    expect(spans.map((span) => span.parentSpanContext)).toEqual([undefined]);
    expect(spans[0]?.links.map(({ context }) => context.spanId)).toEqual(['1'.repeat(16), '2'.repeat(16)]);
  });

  it('does not exist where nothing was traced, or where what was stored is none', async () => {
    const { spans, traced } = await follow([batch(), batch(undefined), batch('00-000-000-01')]);
    for await (const _ of traced.source.readAll(START)) expect(spans).toEqual([]);
    expect(exporter.getFinishedSpans()).toEqual([]);
  });

  it('is an error that names the view when one stops at it, and the next one is not', async () => {
    const stop = {
      kind: 'stopped',
      view: 'cases',
      version: 1,
      eventId: 'e',
      type: 'Noted',
      position: position('1'),
      error: 'no column for Nguyễn Văn Lạ',
    } as const;
    let first = true;
    const { spans, told } = await follow([batch(append('1')), batch(append('2'))], (report) => {
      if (first) report(stop);
      first = false;
    });
    expect(told).toEqual([stop]);
    expect(spans.map(({ status }) => status.code)).toEqual([SpanStatusCode.ERROR, SpanStatusCode.UNSET]);
    expect(spans[0]?.attributes).toMatchObject({ 'nghedan.view': 'cases', 'error.type': 'view-stopped' });
    expect(JSON.stringify([spans[0]?.attributes, spans[0]?.status])).not.toContain('Nguyễn');
  });
});
