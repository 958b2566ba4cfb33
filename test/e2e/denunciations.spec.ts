import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore, StoreUnavailable } from '#event-store';
import { denunciation, employ, filesThatHold, stepsOf } from './denunciation-office.js';
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

const DAY = '2026-09-14';
const IDENTITY = { name: 'Trần Thị Ví Dụ', phone: '0987654321' };

type Look = Readonly<{ kind: string; who: string }>;

/** All that an answer tells, but for the path that was asked. */
const told = ({ status, headers, body }: Answer) => {
  const { instance: _, ...rest } = body as Record<string, unknown>;
  return { status, type: headers.get('content-type'), body: rest };
};

describe('denunciations', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  let inspector: Visitor;
  let deputy: Visitor;
  let unit: string;
  let made: { caseId: string; code: string; alias: string; position: string };
  let leaderId: string;
  let deputyId: string;

  beforeAll(async () => {
    office = await openOffice(undefined, { denouncers: 'vault' });
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    inspector = await office.signIn('thanhtra');
    unit = (await officer.get('/api/session')).body.home.unit;
    leaderId = (await leader.get('/api/session')).body.userId;
    deputyId = await employ(office, 'capphoa', 'leader', unit);
    deputy = await office.signIn('capphoa');
    const accused = [{ position: 'Phó Chủ tịch UBND xã', official: true, userId: deputyId }];
    const body = denunciation({ accused, denouncer: { register: '07/SM-2026', identity: IDENTITY } });
    made = expectStatus(await officer.post('/api/denunciations', body), 201).body;
  });
  afterAll(() => office.close());

  const path = (): string => `/api/denunciations/${made.code}`;

  it('stand in no ordinary list, search, count or page', async () => {
    const { body } = await leader.get(`/api/cases?tt=tat-ca&sau=${made.position}`);
    expect([body.rows, body.total]).toEqual([[], 0]);
    expectStatus(await leader.get(`/api/cases/${made.code}`), 404);
    expectStatus(await leader.get(`/api/cases/${made.caseId}`), 404);
    expect((await leader.post('/api/search', { q: made.code })).body).toEqual({ cases: [], people: [] });
    expect((await leader.post('/api/search', { q: 'cấp đất sai' })).body.cases).toEqual([]);
    expect((await officer.post('/api/people/search', { name: IDENTITY.name })).body.matches).toEqual([]);
    expect((await officer.post('/api/people/search', { phone: IDENTITY.phone })).body.matches).toEqual([]);
  });

  it('have a list of their own, by the clock that ends first', async () => {
    const { rows, counts } = (await leader.get('/api/denunciations')).body;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ code: made.code, alias: 'A-2026-001', status: 'received' });
    expect(rows[0].due).toMatchObject({ rule: 'TC.TRANSFER', state: 'in-time' });
    expect(counts).toMatchObject({ all: 1, inTime: 1 });
    expect(JSON.stringify(rows)).not.toContain('07/SM-2026');
  });

  it('do not exist for the accused, whatever their role', async () => {
    const absent = told(await deputy.get('/api/denunciations/TC-AM-2026-09999'));
    expect(absent).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(told(await deputy.get(path()))).toEqual(absent);
    expect(told(await deputy.get(`/api/denunciations/${made.caseId}`))).toEqual(absent);
    expect(told(await deputy.get(`${path()}/history`))).toEqual(absent);
    expect(told(await deputy.post(`${path()}/close`, { occurredOn: DAY, reason: 'x' }))).toEqual(absent);
    expect(told(await deputy.post(`${path()}/identity`, { purpose: 'x' }))).toEqual(absent);
    const { rows, counts } = (await deputy.get('/api/denunciations')).body;
    expect([rows, counts.all]).toEqual([[], 0]);
  });

  it('end to exist for whom a conflict is declared of, and for the neighbours never did', async () => {
    const relativeId = await employ(office, 'nguoithan', 'officer', unit);
    const relative = await office.signIn('nguoithan');
    expectStatus(await relative.get(path()), 200);
    const conflict = { occurredOn: DAY, person: relativeId, relation: 'relative' };
    const declared = expectStatus(await leader.post(`${path()}/declare-conflict`, conflict), 200);
    expectStatus(await relative.get(`${path()}?sau=${declared.body.position}`), 404);
    expectStatus(await (await office.signIn('xabinh')).get(path()), 404);
    expectStatus(await (await office.signIn('quantri')).get(path()), 404);
  });

  it('are a verifier’s only when they are of the team', async () => {
    const one = await employ(office, 'xacminh1', 'verifier', unit);
    const two = await employ(office, 'xacminh2', 'verifier', unit);
    const verifier = await office.signIn('xacminh1');
    expectStatus(await verifier.get(path()), 404);
    const step = stepsOf(office, path(), leader);
    const checked = { documentNo: '1/BB', place: 'Trụ sở', by: 'Ban TCD' };
    expectStatus(await step(DAY, 'verify-denouncer', checked), 200);
    const accept = { documentNo: '2/QĐ', resolver: leaderId, contents: ['Cấp đất sai đối tượng'] };
    expectStatus(await step(DAY, 'accept', accept), 200);
    const team = { documentNo: '3/QĐ', leader: one, members: [one, two], declared: true };
    expect((await step(DAY, 'form-team', { ...team, members: [one, deputyId] })).body.code).toBe(
      'denunciation.verifier-in-conflict',
    );
    const formed = expectStatus(await step(DAY, 'form-team', team), 200);
    const page = expectStatus(await verifier.get(`${path()}?sau=${formed.body.position}`), 200).body;
    const offered = (page.actions as readonly { action: string }[]).map(({ action }) => action);
    expect(offered).toContain('report');
    expect(offered).not.toContain('conclude');
    expect(page.identity).toEqual({ reveal: false, request: false, approve: false, needsApproval: true });
    const report = { documentNo: '4/BC', findings: [{ content: 1, outcome: 'true' }], proposal: 'Thu hồi' };
    expectStatus(await stepsOf(office, path(), verifier)(DAY, 'report', report), 200);
    expect((await verifier.get('/api/denunciations')).body.rows).toHaveLength(1);
    expectStatus(await verifier.post(`${path()}/identity`, { purpose: 'Muốn biết' }), 404);
  });

  it('show who looked, once in a quarter of an hour for each session', async () => {
    const looks = async (): Promise<readonly Look[]> =>
      expectStatus(await inspector.get(`${path()}/history`), 200).body.looks as readonly Look[];
    const before = await looks();
    const fresh = await office.signIn('lanhdao');
    for (let times = 0; times < 3; times += 1) expectStatus(await fresh.get(path()), 200);
    const after = await looks();
    expect(after.length).toBe(before.length + 1);
    expect(after.at(-1)).toMatchObject({ kind: 'file', who: 'Cán bộ lanhdao' });
    office.clock.set('2026-09-14T02:25:00.000Z');
    expectStatus(await fresh.get(path()), 200);
    expect((await looks()).length).toBeGreaterThan(after.length);
  });

  it('tell who denounces to the leader for a purpose, and to an inspector after a second person agreed', async () => {
    const opened = expectStatus(
      await leader.post(`${path()}/identity`, { purpose: 'Trao quyết định', password: PASSWORD }),
      200,
    ).body;
    expect(opened).toEqual({ alias: 'A-2026-001', register: '07/SM-2026', person: IDENTITY });
    const purpose = 'Đối chiếu chữ ký';
    const want = { purpose, password: PASSWORD };
    expect((await leader.post(`${path()}/identity`, { purpose: '  ' })).status).not.toBe(200);
    expect((await inspector.post(`${path()}/identity`, want)).body.code).toBe('identity.approval-missing');
    const asked = expectStatus(await inspector.post(`${path()}/identity/requests`, { purpose }), 201).body;
    expectStatus(await inspector.post(`${path()}/identity/approvals`, { requestId: asked.requestId }), 404);
    expect((await inspector.post(`${path()}/identity`, want)).body.code).toBe('identity.approval-missing');
    expectStatus(await leader.post(`${path()}/identity/approvals`, { requestId: asked.requestId }), 200);
    expect(expectStatus(await inspector.post(`${path()}/identity`, want), 200).body.person).toEqual(IDENTITY);
    expect((await inspector.post(`${path()}/identity`, want)).body.code).toBe('identity.approval-missing');
    expectStatus(await officer.post(`${path()}/identity`, want), 404);

    const history = expectStatus(await inspector.get(`${path()}/history`), 200).body;
    const kinds = (history.looks as readonly Look[]).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'identity')).toHaveLength(2);
    expect(kinds).toEqual(expect.arrayContaining(['request', 'approval']));
    expect(JSON.stringify(history)).not.toContain(IDENTITY.name);
    expect(JSON.stringify(history)).not.toContain('07/SM-2026');
  });

  it('show nothing that could not be written down', async () => {
    const store = office.server.app.get(EventStore, { strict: false });
    const append = store.append.bind(store);
    store.append = () => Promise.reject(new StoreUnavailable('the disk is full', 'not-written'));
    const fresh = await office.signIn('lanhdao');
    const page = await fresh.get(path());
    const identity = await leader.post(`${path()}/identity`, { purpose: 'Trao quyết định' });
    store.append = append;
    expect([page.status, identity.status]).toEqual([503, 503]);
    expect(JSON.stringify([page.body, identity.body])).not.toContain(IDENTITY.name);
    expect(JSON.stringify(page.body)).not.toContain('cấp đất');
  });

  it('are counted for others only where a figure tells nobody which', async () => {
    expect((await leader.get('/api/denunciations/total')).body).toEqual({ total: 1, suppressed: false });
    await employ(office, 'phutrach', 'steering', unit);
    const steering = await office.signIn('phutrach');
    const { status, body } = await steering.get('/api/denunciations/total');
    expect(status === 404 || (body.suppressed && body.total === undefined)).toBe(true);
  });

  it('open from a letter, and wait to be told whom they accuse', async () => {
    const letterId = randomUUID();
    const day = { occurredOn: DAY };
    const letter = {
      ...day,
      letterId,
      channel: 'post',
      pages: 2,
      summary: 'Tố cáo thu tiền sai',
      signatories: 1,
    };
    expectStatus(await officer.post('/api/letters', { ...letter, denunciation: true }), 201);
    const at = `/api/letters/${letterId}`;
    expectStatus(await officer.post(`${at}/register`, { ...day, bookNo: '7', demand: 'Xem xét' }), 200);
    const sorted = { letterType: 'denunciation', field: 'dat-dai', eligible: true, anonymous: false };
    const classified = await officer.post(`${at}/classify`, {
      ...day,
      ...sorted,
      inCompetence: true,
      competence: 'own',
    });
    if (classified.status !== 200) {
      const { inCompetence: _, ...rest } = { ...sorted, inCompetence: true };
      expectStatus(await officer.post(`${at}/classify`, { ...day, ...rest, competence: 'own' }), 200);
    }
    const proposed = expectStatus(
      await officer.post(`${at}/propose`, { ...day, caseKind: 'denunciation' }),
      200,
    ).body;
    const { rows } = (await leader.get(`/api/denunciations?sau=${proposed.position}`)).body;
    const found = row(rows, 'summary', 'Tố cáo thu tiền sai');
    expect(found).toMatchObject({ accused: [], status: 'received' });
    const step = stepsOf(office, `/api/denunciations/${found.code}`, leader);
    expectStatus(
      await step(DAY, 'verify-denouncer', { documentNo: '1', place: 'Trụ sở', by: 'Ban TCD' }),
      200,
    );
    const accept = { documentNo: '2', resolver: leaderId, contents: ['Thu tiền sai'] };
    expect((await step(DAY, 'accept', accept)).body.code).toBe('denunciation.accused-missing');
    expectStatus(await step(DAY, 'identify-accused', { position: 'Trưởng thôn', official: false }), 200);
    expectStatus(await step(DAY, 'accept', accept), 200);
  });

  it('open from a visit, without the person who came', async () => {
    const came = visit({
      matter: 'denunciation',
      citizen: undefined,
      summary: 'Tố cáo phá rừng',
      documents: [],
    });
    const logged = expectStatus(await officer.post('/api/visits', came), 201).body;
    expect(logged.caseId).toMatch(/^denunciation-/);
    const { rows } = (await leader.get(`/api/denunciations?sau=${logged.position}`)).body;
    expect(row(rows, 'summary', 'Tố cáo phá rừng')).toMatchObject({ code: logged.code, channel: 'visit' });
  });

  it('leave the name of who denounces in no file but the vault', () =>
    expect(
      filesThatHold(office.data, [IDENTITY.name, IDENTITY.phone, 'Tran Thi Vi Du', 'tran thi vi du']),
    ).toEqual([]));

  it('do not exist for whom they accuse, whether by user id or by user name', async () => {
    const accused = [{ position: 'Phó Chủ tịch UBND xã', official: true, userId: 'capphoa' }];
    const named = expectStatus(await officer.post('/api/denunciations', denunciation({ accused })), 201).body;
    expectStatus(await leader.get(`/api/denunciations/${named.code}`), 200);
    expectStatus(await deputy.get(`/api/denunciations/${named.code}`), 404);
    expectStatus(await deputy.get(path()), 404);
  });
});

describe('an office that keeps the names of denouncers on paper', () => {
  it('takes no name, and tells a reader the number in the sealed register', async () => {
    const office = await openOffice();
    const officer = await office.signIn('tiepdan');
    const refused = await officer.post(
      '/api/denunciations',
      denunciation({ denouncer: { identity: IDENTITY } }),
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'denunciation.identity-not-kept']);
    const made = expectStatus(await officer.post('/api/denunciations', denunciation()), 201).body;
    const leader = await office.signIn('lanhdao');
    const opened = await leader.post(`/api/denunciations/${made.code}/identity`, {
      purpose: 'Trao quyết định',
    });
    expect(opened.body).toEqual({ alias: 'A-2026-001', register: '07/SM-2026' });
    expect(filesThatHold(office.data, [IDENTITY.name])).toEqual([]);
    await office.close();
  });
});
