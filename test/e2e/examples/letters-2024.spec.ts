import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filled, ones } from '../report-cells.js';
import { expectStatus, openOffice, row, type Answer, type Office, type Visitor } from '../office.js';

type Body = Answer['body'];

/** The letters of example 10 that do not become complaints or denunciations, with the dates of its table. */
describe('example 10: letters of nine months of 2024', () => {
  let office: Office;
  let officer: Visitor;
  const at = async (day: string): Promise<void> => {
    office.clock.set(`${day}T02:00:00.000Z`);
    officer = await office.signIn('tiepdan');
  };

  beforeAll(async () => {
    office = await openOffice('2024-05-01T02:00:00.000Z');
  });
  afterAll(() => office.close());

  const act = async (letterId: string, verb: string, body: object): Promise<Body> =>
    expectStatus(await officer.post(`/api/letters/${letterId}/${verb}`, body), 200).body;
  const received = async (occurredOn: string, facts: object = {}): Promise<Body> => {
    await at(occurredOn);
    const letter = { letterId: crypto.randomUUID(), channel: 'post', pages: 1, signatories: 1 };
    const body = { occurredOn, ...letter, summary: 'Đơn của công dân', ...facts };
    return expectStatus(await officer.post('/api/letters', body), 201).body;
  };
  const sorted = async (occurredOn: string, facts: object, came: object = {}): Promise<Body> => {
    const letter = await received(occurredOn, came);
    await act(letter.letterId, 'register', { occurredOn, bookNo: '1', demand: 'Xem xét' });
    const rest = { eligible: true, anonymous: false, competence: 'own', ...facts };
    return { ...letter, ...(await act(letter.letterId, 'classify', { occurredOn, ...rest })) };
  };
  const shown = async (letterId: string, position: string): Promise<Body> =>
    (await officer.get(`/api/letters/${letterId}?sau=${position}`)).body.letter;

  it('L08, a complaint for the commune: answer due 24/06/2024, guided', async () => {
    const facts = { letterType: 'complaint', field: 'chinh-sach', competence: 'lower' };
    const { letterId } = await sorted('2024-06-10', facts);
    await at('2024-06-14');
    const paper = { to: 'UBND xã', basis: 'LTCD 26(1)b', documentNo: '1/HD' };
    const { position } = await act(letterId, 'guide', { occurredOn: '2024-06-14', ...paper });
    expect(await shown(letterId, position)).toMatchObject({
      disposition: 'guided',
      due: { rule: 'TCD.REPLY', due: '2024-06-24' },
    });
  });

  it('L09, a complaint that the commune left lying: urged', async () => {
    const facts = { letterType: 'complaint', field: 'dat-dai', competence: 'lower' };
    const { letterId } = await sorted('2024-07-01', facts);
    const { position } = await act(letterId, 'urge', {
      ...{ occurredOn: '2024-07-01', to: 'UBND xã', documentNo: '2/CV', resolveBy: '2024-07-31' },
    });
    expect(await shown(letterId, position)).toMatchObject({ disposition: 'urged', sentTo: 'UBND xã' });
  });

  it('L10, a complaint without a signature: filed for a year', async () => {
    const facts = { letterType: 'complaint', field: 'dat-dai', eligible: false, missing: ['signature'] };
    const { letterId } = await sorted('2024-07-15', { ...facts, ineligibleReason: 'unsigned' });
    const { position } = await act(letterId, 'file', { occurredOn: '2024-07-15', reason: 'Không có chữ ký' });
    expect(await shown(letterId, position)).toMatchObject({ disposition: 'filed', keptUntil: '2025-07-15' });
  });

  it('L13, a denunciation out of competence: to be sent on by 12/08/2024; one reply comes back', async () => {
    const facts = { letterType: 'denunciation', field: 'chinh-sach', competence: 'other' };
    const { letterId, position } = await sorted('2024-08-05', facts, { denunciation: true });
    expect(await shown(letterId, position)).toMatchObject({
      due: { rule: 'TC.TRANSFER', due: '2024-08-12' },
    });
    await at('2024-08-12');
    const sent = {
      to: 'Thanh tra tỉnh',
      documentNo: '3/PC',
      redaction: 'identity-removed',
      noticeNo: '4/TB',
    };
    await act(letterId, 'transfer', { occurredOn: '2024-08-12', ...sent });
    const reply = { occurredOn: '2024-08-12', from: 'Thanh tra tỉnh', documentNo: '5/TTr' };
    const after = await act(letterId, 'reply', reply);
    expect(await shown(letterId, after.position)).toMatchObject({
      disposition: 'transferred',
      answeredOn: '2024-08-12',
      replyOn: '2024-08-12',
    });
  });

  it('L14, an anonymous denunciation without evidence: filed', async () => {
    const facts = { letterType: 'denunciation', field: 'can-bo', eligible: false, anonymous: true };
    const evidence = { violator: false, concrete: false, verifiable: false };
    const why = { ineligibleReason: 'anonymous', evidence };
    const { letterId } = await sorted(
      '2024-08-12',
      { ...facts, ...why },
      { denunciation: true, signatories: 0 },
    );
    const { position } = await act(letterId, 'file', { occurredOn: '2024-08-12', reason: 'Nặc danh' });
    expect(await shown(letterId, position)).toMatchObject({ disposition: 'filed', ineligible: 'anonymous' });
  });

  it('L15, a reflection of ours: answer due 13/09/2024 over the days off of 2/9, given on 12/09', async () => {
    const { letterId } = await sorted('2024-08-28', { letterType: 'reflection', field: 'chinh-sach' });
    const raised = await act(letterId, 'propose', { occurredOn: '2024-08-28', caseKind: 'reflection' });
    const { deadlines } = (await officer.get(`/api/cases/${raised.caseId}?sau=${raised.position}`)).body;
    expect(row(deadlines, 'step', 'reply').fact).toMatchObject({ from: '2024-08-28', due: '2024-09-13' });
    await at('2024-09-12');
    const given = { occurredOn: '2024-09-12', answer: 'Đã giải quyết chế độ' };
    const answered = expectStatus(
      await officer.post(`/api/petitions/${raised.code}/answer`, given),
      200,
    ).body;
    const page = (await officer.get(`/api/cases/${raised.caseId}?sau=${answered.position}`)).body;
    expect(page.case).toMatchObject({ status: 'answered', closedOn: '2024-09-12' });
  });

  it('L16, a reflection about land: answer due 23/09/2024, open', async () => {
    const { letterId } = await sorted('2024-09-09', { letterType: 'reflection', field: 'dat-dai' });
    const raised = await act(letterId, 'propose', { occurredOn: '2024-09-09', caseKind: 'reflection' });
    const { deadlines } = (await officer.get(`/api/cases/${raised.caseId}?sau=${raised.position}`)).body;
    expect(row(deadlines, 'step', 'reply').fact.due).toBe('2024-09-23');
  });

  it('L17, a reflection for another body: answer due 03/06/2024, transferred', async () => {
    const facts = { letterType: 'reflection', field: 'khac', competence: 'other' };
    const { letterId, position } = await sorted('2024-05-20', facts);
    expect(await shown(letterId, position)).toMatchObject({ due: { due: '2024-06-03' } });
    await act(letterId, 'transfer', { occurredOn: '2024-05-20', to: 'Sở Công Thương', documentNo: '6/PC' });
  });

  it('L18, a complaint not yet sorted: unprocessed, and answered for by 27/09/2024', async () => {
    const { letterId, position } = await received('2024-09-13');
    const { letters } = (await officer.get(`/api/letters?tt=cho&sau=${position}`)).body;
    expect(row(letters, 'letterId', letterId)).toMatchObject({
      status: 'received',
      due: { due: '2024-09-27' },
    });
  });
});

describe('example 6: a reflection about a broken drain, spring 2026', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice('2026-04-01T02:00:00.000Z');
  });
  afterAll(() => office.close());

  it('received on 21/04/2026 is to be answered by 08/05/2026, and was', async () => {
    office.clock.set('2026-04-21T02:00:00.000Z');
    let officer = await office.signIn('tiepdan');
    const day = { occurredOn: '2026-04-21' };
    const letterId = crypto.randomUUID();
    const letter = { letterId, channel: 'direct', pages: 1, signatories: 1, summary: 'Cống thoát nước hỏng' };
    expectStatus(await officer.post('/api/letters', { ...day, ...letter }), 201);
    const path = `/api/letters/${letterId}`;
    expectStatus(await officer.post(`${path}/register`, { ...day, bookNo: '1', demand: 'Sửa cống' }), 200);
    const sorted = { letterType: 'reflection', field: 'ha-tang', eligible: true, anonymous: false };
    expectStatus(await officer.post(`${path}/classify`, { ...day, ...sorted, competence: 'own' }), 200);
    const raised = expectStatus(
      await officer.post(`${path}/propose`, { ...day, caseKind: 'reflection' }),
      200,
    );
    const { caseId, position } = raised.body;
    const { deadlines } = (await officer.get(`/api/cases/${caseId}?sau=${position}`)).body;
    expect(row(deadlines, 'step', 'reply').fact).toMatchObject({ rule: 'TCD.REPLY', due: '2026-05-08' });

    office.clock.set('2026-05-08T02:00:00.000Z');
    officer = await office.signIn('tiepdan');
    const given = { occurredOn: '2026-05-08', answer: 'Đã thay nắp cống', satisfied: true };
    const answered = expectStatus(await officer.post(`/api/petitions/${caseId}/answer`, given), 200);
    const page = (await officer.get(`/api/cases/${caseId}?sau=${answered.body.position}`)).body;
    expect(page.case.due).toMatchObject({ dueOn: '2026-05-08', state: 'in-time' });

    const found = await filled(officer, { from: '2025-12-15', to: '2026-06-14' });
    expect(found['01/XLD']).toEqual(ones(1, 3, 4, 6, 7, 10, 13, 14, 17));
    expect(found['04/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 12, 14, 15, 19));
  });
});
