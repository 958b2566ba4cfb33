import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-node';
import { CommandBus } from '@nestjs/cqrs';
import { EventStore } from '#event-store';
import { Jobs } from '#jobs';
import { START, type Recorded } from '#kernel';
import { expectStatus, openOffice, visit, type Office, type Visitor } from './office.js';

const CALLER = 'b7ad6b7169203331';
const traceOf = (digit: string): string => digit.repeat(32);
const from = (traceId: string, flags = '01') => ({ traceparent: `00-${traceId}-${CALLER}-${flags}` });

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });

let office: Office;
let officer: Visitor;

beforeAll(async () => {
  office = await openOffice();
  officer = await office.signIn('tiepdan');
}, 120_000);
afterAll(async () => {
  await office.close();
  await provider.shutdown();
});

type Logged = Readonly<{ code: string; position: string }>;

const log = async (headers: Record<string, string> = {}): Promise<Logged> =>
  expectStatus(await officer.post('/api/visits', visit(), { headers }), 201).body as Logged;

const store = (): EventStore => office.server.app.get(EventStore);

/** What stands in the log after this place. */
const eventsAfter = async (place = START): Promise<readonly Recorded[]> => {
  const events: Recorded[] = [];
  for await (const batch of store().readAll(place)) events.push(...batch.events);
  return events;
};

const spansOf = (traceId: string): readonly ReadableSpan[] =>
  exporter.getFinishedSpans().filter((span) => span.spanContext().traceId === traceId);

const until = async (what: string, is: (span: ReadableSpan) => boolean): Promise<ReadableSpan> => {
  for (let tries = 0; tries < 500; tries += 1) {
    const found = exporter.getFinishedSpans().find(is);
    if (found) return found;
    await sleep(10);
  }
  const names = exporter.getFinishedSpans().map(({ name }) => name);
  throw new Error(`no span ${what} among ${names.join(', ')}`);
};

/** Waits until a span has ended: what follows from a request goes on after its answer. */
const spanOf = (traceId: string, name: string): Promise<ReadableSpan> =>
  until(name, (span) => span.name === name && span.spanContext().traceId === traceId);

const idOf = (span: ReadableSpan): string => span.spanContext().spanId;

/** Its parent, or those it links to: the views take several appends at once when they come close together. */
const causesOf = ({ parentSpanContext, links }: ReadableSpan): readonly (string | undefined)[] => [
  parentSpanContext?.spanId,
  ...links.map(({ context }) => context.spanId),
];

describe('without an SDK', () => {
  it('nothing is stored of a trace, even when the caller has one', async () => {
    const before = await store().head();
    await log(from(traceOf('1')));
    for (const { meta } of await eventsAfter(before)) expect(meta).not.toHaveProperty('traceparent');
  });
});

describe('with an SDK', () => {
  beforeAll(() => provider.register());

  it('a request is one tree: command, append, views, and the case that follows, below the caller’s span', async () => {
    const [T, before] = [traceOf('2'), await store().head()];
    const { code } = await log(from(T));
    const request = await spanOf(T, 'POST /api/visits');
    expect(request.parentSpanContext?.spanId).toBe(CALLER);
    expect(request.kind).toBe(SpanKind.SERVER);
    expect(request.attributes).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/api/visits',
      'http.response.status_code': 201,
    });

    const command = await spanOf(T, 'command LogVisit');
    const append = await spanOf(T, 'append visit');
    const reaction = await spanOf(T, 'reaction open-case-from-visit');
    const raised = await spanOf(T, 'command ReceivePetition');
    const opened = await spanOf(T, 'append petition');
    const pairs: readonly (readonly [ReadableSpan, ReadableSpan])[] = [
      [command, request],
      [append, command],
      [reaction, append],
      [raised, reaction],
      [opened, raised],
    ];
    for (const [child, parent] of pairs)
      expect([child.name, child.parentSpanContext?.spanId]).toEqual([child.name, idOf(parent)]);
    expect(append.attributes).toMatchObject({ 'db.system.name': 'sqlite', 'nghedan.log.events': 1 });
    expect(reaction.attributes).toMatchObject({ 'nghedan.outcome': 'done' });

    const logged = (await eventsAfter(before)).find(({ type }) => type === 'VisitLogged');
    expect(logged?.meta.traceparent).toBe(`00-${T}-${idOf(append)}-01`);
    expect(append.attributes['nghedan.log.position']).toBe(logged?.position);
    expect(request.attributes['nghedan.request']).toBe(logged?.meta.correlationId);
    expectStatus(await officer.get(`/api/cases/${code}`), 200);
    for (const set of ['views ordinary', 'views confidential']) {
      const view = await until(set, (span) => span.name === set && causesOf(span).includes(idOf(append)));
      expect(view.kind).toBe(SpanKind.CONSUMER);
    }
  });

  it('a question is a span by its type', async () => {
    const T = traceOf('3');
    expectStatus(await officer.get('/api/cases?q=đường', from(T)), 200);
    const request = await spanOf(T, 'GET /api/cases');
    const queries = spansOf(T).filter(({ name }) => name.startsWith('query '));
    expect(queries.map((one) => one.parentSpanContext?.spanId)).toContain(idOf(request));
    expect(JSON.stringify(spansOf(T).map(({ name, attributes }) => [name, attributes]))).not.toContain(
      'đường',
    );
  });

  it('what a rule refuses has its code and is no error', async () => {
    const T = traceOf('4');
    const { code } = await log();
    const answer = await officer.post(
      `/api/petitions/${code}/resume`,
      { occurredOn: '2026-09-14', reason: 'Đã có đủ giấy tờ' },
      { headers: from(T) },
    );
    expect(answer.status).toBe(409);
    const command = await spanOf(T, 'command ResumePetition');
    expect(command.attributes).toMatchObject({
      'nghedan.outcome': 'refused',
      'nghedan.refusal': answer.body.code,
    });
    for (const { status, events } of [command, await spanOf(T, 'POST /api/petitions/:case/resume')])
      expect([status.code, events]).toEqual([SpanStatusCode.UNSET, []]);
  });

  it('a bug is an error that says its name and not its message', async () => {
    class Unheard {
      constructor(readonly name: string) {}
    }
    const bus = office.server.app.get(CommandBus, { strict: false });
    await expect(bus.execute(new Unheard('Trần Văn Lạ'))).rejects.toThrow();
    const failed = exporter.getFinishedSpans().find(({ name }) => name === 'command Unheard');
    expect(failed?.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(failed?.attributes).toMatchObject({ 'nghedan.outcome': 'failed' });
    expect(failed?.attributes['error.type']).toMatch(/^[A-Za-z]+$/);
    expect(failed?.events).toEqual([]);
  });

  it('a job links to the span that added it, and no handler and no list shows how', async () => {
    const jobs = office.server.app.get(Jobs);
    const today = { kind: 'reminder', data: { on: '1990-01-01' } };
    const T = await trace.getTracer('test').startActiveSpan('look', async (span) => {
      await jobs.add([{ ...today, id: 'one' }]);
      await jobs.add([{ kind: 'unheard-of', id: 'one', data: { about: 'petition-1' } }]);
      span.end();
      return span.spanContext().traceId;
    });
    const added = await spanOf(T, 'add reminder');
    expect(added.kind).toBe(SpanKind.PRODUCER);
    const done = await until('job reminder', ({ name }) => name === 'job reminder');
    expect(done.parentSpanContext).toBeUndefined();
    expect(done.links.map(({ context }) => context.spanId)).toEqual([idOf(added)]);
    let dead = await jobs.dead();
    for (; dead.length === 0; dead = await jobs.dead()) await sleep(10);
    expect(dead.map(({ data }) => data)).toEqual([{ about: 'petition-1' }]);
  });

  it('what the caller does not want recorded is neither recorded nor stored', async () => {
    const [T, before] = [traceOf('5'), await store().head()];
    const { position: at } = await log(from(T, '00'));
    expectStatus(await officer.get(`/api/cases?sau=${at}`), 200);
    expect(spansOf(T)).toEqual([]);
    for (const { meta } of await eventsAfter(before)) expect(meta).not.toHaveProperty('traceparent');
  });

  it('what a machine asks every few seconds is not traced', async () => {
    exporter.reset();
    expectStatus(await office.stranger().get('/health/ready'), 200);
    expectStatus(await office.stranger().get('/metrics'), 200);
    expect(exporter.getFinishedSpans()).toEqual([]);
  });
});
