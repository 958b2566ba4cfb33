import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, openOffice, row, type Answer, type Office, type Visitor } from './office.js';

describe('duties and their coverage, over HTTP', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  let inspector: Visitor;
  let commune: string;
  let position: string;

  const on = async (day: string): Promise<{ occurredOn: string }> => {
    office.clock.set(`${day}T03:00:00.000Z`);
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    inspector = await office.signIn('thanhtra');
    commune = (await officer.get('/api/session')).body.home.unit;
    return { occurredOn: day };
  };
  const done = (answer: Answer, status = 200): Answer => {
    expectStatus(answer, status);
    position = answer.body.position ?? position;
    return answer;
  };
  const coverage = async (query: string, who = officer): Promise<Answer['body']> =>
    expectStatus(await who.get(`/api/duties/coverage?${query}&sau=${position}`), 200).body;

  const dialogue = async (kind: string, heldOn: string, more: object = {}): Promise<string> => {
    const dialogueId = randomUUID();
    const plan = { dialogueId, kind, title: 'Đối thoại', topics: ['Việc làm'], audience: 'Người lao động' };
    const where = { startsAt: '08:00', place: 'Hội trường', chair: 'Giám đốc', heldOn, ...more };
    const entry = (await on(heldOn)) as object;
    done(await officer.post('/api/dialogues', { ...entry, ...plan, ...where }), 201);
    done(await officer.post(`/api/dialogues/${dialogueId}/announce`, { ...entry, ways: ['Văn bản'] }));
    return dialogueId;
  };
  const hold = async (dialogueId: string, occurredOn: string, quorum?: object): Promise<Answer> =>
    officer.post(`/api/dialogues/${dialogueId}/hold`, {
      occurredOn,
      attended: 30,
      chair: 'Giám đốc',
      ...(quorum && { quorum }),
    });

  beforeAll(async () => {
    office = await openOffice('2026-01-05T02:00:00.000Z');
    await on('2026-01-05');
    position = '1';
  });
  afterAll(() => office.close());

  it('a commune that held its dialogue is 1/1; the province sees the one that did not', async () => {
    const held = await dialogue('commune', '2026-05-14');
    expect(await coverage('rule=DLG.COMMUNE')).toMatchObject({ owed: 1, held: 0, pending: 1 });
    done(await hold(held, '2026-05-14'));
    expect(await coverage('rule=DLG.COMMUNE')).toMatchObject({ text: '1/1 (100 %)', missing: [] });
    expect(await coverage('rule=DLG.COMMUNE.FREQ')).toEqual(await coverage('rule=DLG.COMMUNE'));
    const unknown = await officer.get('/api/duties/coverage?rule=DLG.KHONG-CO');
    expect(expectStatus(unknown, 422).body.code).toBe('duty.rule-unknown');
    const province = await coverage('rule=DLG.COMMUNE&above=90', inspector);
    expect(province).toMatchObject({ held: 1, threshold: { met: false, statement: 'trên 90 %' } });
    expect(province.missing).toHaveLength(province.owed - 1);
    expect(row(province.missing, 'name', 'Xã Bình Mẫu')).toMatchObject({
      period: '2026',
      dueOn: '2026-12-31',
    });
    expect(await coverage('rule=DLG.COMMUNE&asOf=2026-05-13')).toMatchObject({ held: 0 });
  });

  it('the chair owes one reception in the week before Tết and none in the week of Tết', async () => {
    expect(await coverage('rule=TCD.COMMUNE.CHAIR&from=2026-02-09&to=2026-02-15')).toMatchObject({ owed: 1 });
    expect(await coverage('rule=TCD.COMMUNE.CHAIR&from=2026-02-16&to=2026-02-22')).toMatchObject({
      owed: 0,
      text: '–',
    });
  });

  it('workplace dialogues around 30/4 and 2/9: contents five working days before, published three after', async () => {
    const establishmentId = randomUUID();
    const day = await on('2026-04-20');
    const company = {
      establishmentId,
      kind: 'enterprise',
      name: 'Công ty May Mẫu',
      existsFrom: '2020-01-01',
      staff: 120,
    };
    done(await officer.post('/api/establishments', { ...day, ...company }), 201);

    const spring = await dialogue('work', '2026-04-29', { establishment: establishmentId });
    expect((await hold(spring, '2026-04-29', { n: 7, of: 10 })).body.code).toBe(
      'dialogue.quorum-not-reached',
    );
    expect(await coverage('rule=DLG.WORK')).toMatchObject({ owed: 1, held: 0 });
    done(await hold(spring, '2026-04-29', { n: 8, of: 10 }));
    const first = (await officer.get(`/api/dialogues/${spring}?sau=${position}`)).body;
    // back over Mon 27/04: 28, 24, 23, 22, 21/04; forward over 30/04 and 01/05: 04, 05, 06/05
    expect([first.notice.due, first.result.due]).toEqual(['2026-04-21', '2026-05-06']);
    expect(await coverage('rule=DLG.WORK')).toMatchObject({
      text: '1/1 (100 %)',
      byKind: { enterprise: { held: 1 } },
    });

    const autumn = await dialogue('work', '2026-09-03', { establishment: establishmentId });
    done(await hold(autumn, '2026-09-03', { n: 10, of: 10 }));
    const second = (await officer.get(`/api/dialogues/${autumn}?sau=${position}`)).body;
    // back over 31/08–02/09, and Sat 22/08 is worked: 28, 27, 26, 25, 24/08
    expect([second.notice.due, second.result.due]).toEqual(['2026-08-24', '2026-09-08']);
    expect(await coverage('rule=DLG.WORK')).toMatchObject({ owed: 1, held: 1 });
  });

  it('what is recorded by hand counts with its evidence, a deputy does not, a mistake is taken back', async () => {
    const day = await on('2026-09-10');
    const record = {
      ...day,
      rule: 'DLG.PARTY',
      establishment: commune,
      period: '2026',
      evidence: 'Biên bản 3',
    };
    done(await officer.post('/api/duties/fulfil', { ...record, by: 'deputy' }));
    expect(await coverage('rule=DLG.PARTY')).toMatchObject({ held: 0 });
    done(await officer.post('/api/duties/fulfil', { ...record, by: 'head' }));
    expect(await coverage('rule=DLG.PARTY')).toMatchObject({ held: 1 });
    const { evidence: _evidence, ...wrong } = record;
    done(await officer.post('/api/duties/withdraw', { ...wrong, no: 2, reason: 'Ghi nhầm' }));
    expect(await coverage('rule=DLG.PARTY')).toMatchObject({ held: 0 });
    const { records } = expectStatus(await officer.get(`/api/duties/records?sau=${position}`), 200).body;
    expect(records).toMatchObject([
      { no: 2, by: 'head', withdrawn: 'Ghi nhầm', revision: 2, name: 'Xã An Mẫu' },
      { no: 1, by: 'deputy', withdrawn: null },
    ]);
    const unknown = await officer.post('/api/duties/fulfil', { ...record, rule: 'KHONG.CO', by: 'head' });
    expect(unknown.status).toBe(422);
  });

  it('whoever writes about a duty or an establishment without having seen it as it is now is told so', async () => {
    const day = await on('2026-09-10');
    const board = expectStatus(await officer.get(`/api/duties?sau=${position}`), 200).body;
    expect(board.revisions[`DLG.PARTY/${commune}/2026`]).toBe(2);
    const record = {
      ...day,
      rule: 'DLG.PARTY',
      establishment: commune,
      period: '2026',
      evidence: 'Biên bản 4',
    };
    const stale = { ...record, by: 'deputy', expectedRevision: 1 };
    const refused = await officer.post('/api/duties/fulfil', stale);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'revision-conflict', expected: 1, actual: 2 },
    });

    const establishmentId = randomUUID();
    const school = { establishmentId, kind: 'public-unit', name: 'Trường Mẫu', existsFrom: '2020-01-01' };
    done(await officer.post('/api/establishments', { ...day, ...school }), 201);
    const list = (await officer.get(`/api/establishments?sau=${position}`)).body.establishments;
    expect(row(list, 'id', establishmentId).record).toEqual({ id: establishmentId, revision: 0 });
    const path = `/api/establishments/${establishmentId}`;
    done(await officer.post(`${path}/staff`, { ...day, staff: 6, expectedRevision: 0 }));
    const late = await officer.post(`${path}/rename`, { ...day, name: 'Trường Khác', expectedRevision: 0 });
    expect(late).toMatchObject({ status: 409, body: { expected: 0, actual: 1 } });
  });

  it('a number that the unit sets replaces the default, and a waiver frees from it', async () => {
    const day = await on('2026-09-11');
    const rule = {
      family: 'DLG.PARTY',
      duty: 'Bí thư đối thoại',
      owners: ['commune'],
      count: 2,
      period: 'YEAR',
    };
    const basis = { evidence: 'dialogue.party', basis: 'Quy chế 5', validFrom: '2026-01-01' };
    done(
      await leader.post('/api/duties/obligations', { ...day, obligationId: randomUUID(), ...rule, ...basis }),
      201,
    );
    expect(await coverage('rule=DLG.PARTY')).toMatchObject({ owed: 2 });
    const waiver = { ...day, rule: 'DLG.PARTY', establishment: commune, period: '2026' };
    done(await leader.post('/api/duties/waive', { ...waiver, basis: 'Công văn 1', reason: 'Bão' }));
    expect(await coverage('rule=DLG.PARTY')).toMatchObject({ owed: 0 });
    const { waivers } = expectStatus(await officer.get(`/api/duties/records?sau=${position}`), 200).body;
    expect(waivers).toMatchObject([{ basis: 'Công văn 1', period: '2026' }]);
    expect((await officer.post('/api/duties/withdraw-waiver', { ...waiver, reason: 'x' })).status).toBe(404);
    done(await leader.post('/api/duties/withdraw-waiver', { ...waiver, reason: 'Đã hết bão' }));
    expect(await coverage('rule=DLG.PARTY')).toMatchObject({ owed: 2 });
  });

  it('a unit asks for more than the law, never for less, and the refusal names the article', async () => {
    const day = await on('2026-09-11');
    const rule = {
      obligationId: randomUUID(),
      family: 'TCD.COMMUNE.CHAIR',
      duty: 'Chủ tịch tiếp công dân',
      owners: ['commune'],
      count: 1,
      period: 'MONTH',
      evidence: 'session',
      basis: 'Quy chế 6',
      validFrom: '2026-10-01',
    };
    const less = await leader.post('/api/duties/obligations', { ...day, ...rule });
    expect([less.status, less.body.code]).toEqual([422, 'obligation.less-than-law']);
    expect(less.body.title).toContain('L136 1(7)');
    done(await leader.post('/api/duties/obligations', { ...day, ...rule, count: 4 }), 201);
    const october = 'rule=TCD.COMMUNE.CHAIR&from=2026-10-01&to=2026-10-31&asOf=2026-10-31';
    expect(await coverage(october)).toMatchObject({ owed: 4 });
    const { rules } = expectStatus(await officer.get(`/api/duties/rules?sau=${position}`), 200).body;
    expect(row(rules, 'id', rule.obligationId)).toMatchObject({ unit: commune, revision: 0 });
    const ended = { ...day, validTo: '2026-10-31', reason: 'Quy chế mới', expectedRevision: 0 };
    done(await leader.post(`/api/duties/obligations/${rule.obligationId}/end`, ended));
    const november = 'rule=TCD.COMMUNE.CHAIR&from=2026-11-01&to=2026-11-30&asOf=2026-11-30';
    expect(await coverage(november)).toMatchObject({ owed: 2 });
  });

  it('the board lists every duty that somebody owes; nobody records for another commune', async () => {
    const board = expectStatus(await inspector.get(`/api/duties?sau=${position}`), 200).body;
    expect(row(board.duties, 'family', 'TCD.COMMUNE.CHAIR').owed).toBeGreaterThan(2);
    const neighbour = await office.signIn('xabinh');
    const foreign = { occurredOn: '2026-09-11', rule: 'DLG.COMMUNE', establishment: commune, period: '2026' };
    const refused = await neighbour.post('/api/duties/fulfil', { ...foreign, evidence: 'x', by: 'head' });
    expect(refused.status).toBe(404);
    expect((await officer.get('/api/duties/coverage?rule=KHONG.CO')).status).toBe(422);
  });

  it('one card says of each unit what the people know, discuss, do and check', async () => {
    await on('2026-11-02');
    const query = `from=2026-01-01&to=2026-12-31&sau=${position}`;
    const card = expectStatus(await inspector.get(`/api/duties/scorecard?${query}`), 200).body;
    const own = row(card.units, 'unit', commune);
    expect(own.discuss.n).toBeGreaterThan(0);
    const units = card.units as readonly { discuss: { n: number; of: number } }[];
    const sum = (part: 'n' | 'of'): number => units.reduce((all, { discuss }) => all + discuss[part], 0);
    expect(card.whole.discuss).toMatchObject({ n: sum('n'), of: sum('of') });
    const seen = expectStatus(await officer.get(`/api/duties/scorecard?${query}`), 200).body;
    expect(seen.units).toEqual([own]);
    expect(seen.whole).toMatchObject({ know: own.know, check: own.check, carryOut: own.carryOut });
  });
});
