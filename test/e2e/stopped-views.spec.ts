import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visitsView } from '../../libs/views/src/visits/visits.view.js';
import {
  expectStatus,
  openOffice,
  PASSWORD,
  row,
  visit,
  type Answer,
  type Office,
  type Visitor,
} from './office.js';

type Handler = (write: unknown, event: { data: { visitId: string } }) => void;

/** The handlers of the running program: a release that cannot take one reception is made of them. */
const handlers = visitsView.on as Record<string, Handler>;
const asReleased = handlers['VisitLogged'];
const poison = new Set<string>();

describe('a view that stopped', () => {
  let office: Office;
  let officer: Visitor;
  let first: Visitor;
  let second: Visitor;
  let eventId: string;
  const bad = visit({ visitId: randomUUID() });
  const ask = {
    approvalId: randomUUID(),
    reason: 'Chờ bản sửa',
    basis: 'Biên bản 03/BB-CNTT',
    view: 'visits',
  };

  beforeAll(async () => {
    handlers['VisitLogged'] = (write, event) => {
      if (poison.has(event.data.visitId)) throw new TypeError('cannot take this reception');
      asReleased?.(write, event);
    };
    office = await openOffice();
    officer = await office.signIn('tiepdan');
    first = await office.signIn('quantri');
    const root = (await first.get('/api/session')).body.home.unit;
    const colleague = { username: 'quantri2', displayName: 'Quản trị B', password: PASSWORD };
    expectStatus(await first.post('/api/users', { ...colleague, role: 'administrator', unit: root }), 201);
    second = await office.signIn('quantri2');
    poison.add(String(bad['visitId']));
  }, 120_000);
  afterAll(async () => {
    if (asReleased) handlers['VisitLogged'] = asReleased;
    await office.close();
  });

  const visits = async (who: Visitor): Promise<Answer['body']> =>
    row((await who.get('/api/views')).body.views, 'view', 'visits');
  const ready = (): Promise<Answer> => office.stranger().get('/health/ready');
  const serving = (): Promise<Answer> => office.stranger().get('/health/serving');

  it('turns health red and is shown to an administrator, with the event and what the program says', async () => {
    expectStatus(await officer.post('/api/visits', bad), 201);
    const { body } = expectStatus(await ready(), 503);
    const { stopped } = await visits(first);
    eventId = String(stopped.eventId);
    expect(stopped).toMatchObject({ type: 'VisitLogged', error: 'cannot take this reception' });
    expect(body.views.detail).toBe(`visits stopped at ${eventId}`);
    expect(JSON.stringify(body)).not.toContain('cannot take');
    expectStatus(await officer.get('/api/views'), 404);
  });

  it('takes no node out of those that requests are shared out among: it would take out all of them', async () => {
    expectStatus(await ready(), 503);
    expect(expectStatus(await serving(), 200).body).toEqual({ serving: true });
  });

  it('is tried again by one administrator, and stops again while the cause is there', async () => {
    const stop = { view: 'visits', eventId };
    const { position } = expectStatus(await first.post('/api/views/retries', stop), 201).body;
    const { stopped } = await visits(first);
    expect(stopped).toMatchObject({ eventId, tried: { times: 1 } });
    expectStatus(await officer.post('/api/views/retries', stop), 404);
    const other = await first.post('/api/views/retries', { view: 'cases', eventId });
    expect(expectStatus(other, 409).body.code).toBe('view.not-stopped');
    const inspector = await office.signIn('thanhtra');
    const { acts } = (await inspector.get(`/api/inspection/acts?loai=upkeep&sau=${position}`)).body;
    expect(acts).toEqual([expect.objectContaining({ type: 'ViewRetried', role: 'administrator' })]);
  });

  it('leaves the event out only once a second administrator has signed', async () => {
    const wrong = await first.post('/api/approvals/skips', { ...ask, eventId: randomUUID() });
    expect(expectStatus(wrong, 409).body.code).toBe('view.not-stopped');
    expectStatus(await officer.post('/api/approvals/skips', { ...ask, eventId }), 404);
    expectStatus(await first.post('/api/approvals/skips', { ...ask, eventId }), 201);
    expect((await visits(first)).waiting).toEqual([
      expect.objectContaining({ approvalId: ask.approvalId, eventId, maySign: false, mayWithdraw: true }),
    ]);
    const path = `/api/approvals/${ask.approvalId}/sign`;
    expect(expectStatus(await first.post(path, {}), 409).body.code).toBe('approval.second-person');
    expectStatus(await ready(), 503);
    expect((await visits(second)).waiting[0]).toMatchObject({ maySign: true, mayWithdraw: false });
    const signed = expectStatus(await second.post(path, {}), 200);
    expect(signed.body.status).toBe('carried-out');
  });

  it('goes on without it and says that it is not whole', async () => {
    const next = expectStatus(await officer.post('/api/visits', visit()), 201).body;
    const { visits: shown } = (await officer.get(`/api/visits?sau=${next.position}`)).body;
    const ids = (shown as readonly Readonly<{ visitId: string }>[]).map(({ visitId }) => visitId);
    expect(ids).toContain(next.visitId);
    expect(ids).not.toContain(bad['visitId']);
    const { body } = expectStatus(await ready(), 200);
    expect([body.status, body.views.detail]).toEqual(['degraded', 'degraded, 1 event skipped']);
    expect(await visits(first)).toMatchObject({
      skipped: [{ eventId, reason: ask.reason, basis: ask.basis, approval: ask.approvalId }],
      waiting: [],
    });
    expect((await visits(first)).stopped).toBeUndefined();
    const again = await first.post('/api/approvals/skips', { ...ask, approvalId: randomUUID(), eventId });
    expect(expectStatus(again, 409).body.code).toBe('view.not-stopped');
  });

  it('keeps what was signed in the list of second signatures', async () => {
    const { approvals } = (await second.get('/api/approvals')).body;
    expect(row(approvals, 'id', ask.approvalId)).toMatchObject({
      status: 'carried-out',
      subject: { kind: 'skip-event', view: 'visits', eventId },
      subjectName: 'visits',
    });
  });
});
