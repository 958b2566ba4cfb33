import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXAMPLE_TEN_CELLS } from '../../reports/example-10.js';
import { employ } from '../denunciation-office.js';
import { expectStatus, openOffice, row, type Answer, type Office, type Visitor } from '../office.js';

type Body = Answer['body'];

const LATE = 'Nhập bù từ sổ giấy';
const NINE_MONTHS = { from: '2023-12-15', to: '2024-09-14' };

/** Example 10 whole, entered through the API: three cases from before, eighteen letters, twelve visits. */
describe('example 10: the nine-month report of 2024', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  let verifiers: readonly string[];

  const by = async (visitor: Visitor, path: string, body: object, status = 200): Promise<Body> =>
    sent(visitor, path, { lateReason: LATE, ...body }, status);
  const sent = async (visitor: Visitor, path: string, body: object, status = 200): Promise<Body> =>
    expectStatus(await visitor.post(path, body), status).body;

  const received = async (occurredOn: string, facts: object = {}): Promise<string> => {
    const letterId = randomUUID();
    const base = {
      occurredOn,
      letterId,
      channel: 'post',
      pages: 1,
      signatories: 1,
      summary: 'Đơn của công dân',
    };
    await by(officer, '/api/letters', { ...base, ...facts }, 201);
    return letterId;
  };
  const act = (id: string, verb: string, occurredOn: string, body: object): Promise<Body> =>
    by(officer, `/api/letters/${id}/${verb}`, { occurredOn, ...body });
  const sorted = async (
    occurredOn: string,
    letterType: string,
    field: string,
    facts: object = {},
  ): Promise<string> => {
    const id = await received(occurredOn, letterType === 'denunciation' ? { denunciation: true } : {});
    await act(id, 'register', occurredOn, { bookNo: '1', demand: 'Xem xét' });
    const rest = { eligible: true, anonymous: false, competence: 'own', ...facts };
    await act(id, 'classify', occurredOn, { letterType, field, ...rest });
    return id;
  };
  const raised = async (occurredOn: string, type: string, field: string, on: string, facts: object = {}) => {
    const id = await sorted(occurredOn, type, field, facts);
    const { caseId } = await act(id, 'propose', on, { caseKind: type });
    return { id, caseId: caseId as string };
  };

  type Decision = Readonly<{
    on: string;
    outcome: string;
    complex?: boolean;
    dialogue?: string;
    more?: object;
  }>;
  const settle = async (caseId: string, acceptedOn: string, decision?: Decision): Promise<void> => {
    const step = (verb: string, occurredOn: string, body: object): Promise<Body> =>
      by(leader, `/api/complaints/${caseId}/${verb}`, { occurredOn, ...body });
    const complex = decision?.complex ?? false;
    await step('accept', acceptedOn, { resolver: 'chu-tich', documentNo: '1/TB', complex });
    if (!decision) return;
    const { on, outcome, dialogue, more } = decision;
    await step('verify', acceptedOn, { verifiers: ['xac-minh'], documentNo: '2/QĐ' });
    const finding = { finding: outcome, proposal: 'Giải quyết', documentNo: '3/BC', demandDiffers: false };
    await step('report', dialogue ?? on, finding);
    if (dialogue !== undefined)
      await step('dialogue', dialogue, { agreed: false, noShow: false, minutesNo: '4/BB' });
    await step('decide', on, { outcome, documentNo: '5/QĐ', summary: 'Quyết định giải quyết', ...more });
  };
  const conclude = async (caseId: string, acceptedOn: string, ends: (step: Step) => Promise<unknown>) => {
    const step: Step = (verb, occurredOn, body) =>
      by(leader, `/api/denunciations/${caseId}/${verb}`, { occurredOn, ...body });
    await step('identify-accused', acceptedOn, { position: 'Công chức địa chính', official: true });
    await step('verify-denouncer', acceptedOn, { documentNo: '1/BB', place: 'Trụ sở', by: 'Ban TCD' });
    await step('accept', acceptedOn, {
      documentNo: '1/QĐ',
      resolver: 'chu-tich',
      contents: ['Một nội dung'],
    });
    await ends(step);
  };
  type Step = (verb: string, occurredOn: string, body: object) => Promise<Body>;
  const concluded = (on: string, outcome: string) => async (step: Step) => {
    const findings = [{ content: 1, outcome }];
    await step('form-team', on, {
      documentNo: '2/QĐ',
      leader: verifiers[0],
      members: verifiers,
      declared: true,
    });
    await step('report', on, { documentNo: '3/BC', findings, proposal: 'Kết luận' });
    await step('conclude', on, { documentNo: '4/KL', findings, summary: 'Kết luận nội dung tố cáo' });
  };

  const report = async (more: Record<string, string> = {}): Promise<Body> =>
    expectStatus(
      await officer.get(`/api/reports?${String(new URLSearchParams({ ...NINE_MONTHS, ...more }))}`),
      200,
    ).body;
  const cells = ({ forms }: Body, form: string): Record<string, number> => {
    const { columns } = row(forms, 'code', form) as { columns: readonly { code: string; value: number }[] };
    return Object.fromEntries(columns.filter(({ value }) => value).map(({ code, value }) => [code, value]));
  };
  const rate = ({ rates }: Body, id: string): string => {
    const { part, whole, percent } = row(rates, 'id', id) as { part: number; whole: number; percent: string };
    return `${part}/${whole} = ${percent}`;
  };

  beforeAll(async () => {
    office = await openOffice('2024-09-16T02:00:00.000Z');
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    const unit = (await officer.get('/api/session')).body.home.unit as string;
    verifiers = [
      await employ(office, 'xm1', 'verifier', unit),
      await employ(office, 'xm2', 'verifier', unit),
    ];
  }, 120_000);
  afterAll(() => office.close());

  it('complaints are entered: C1, C2, L01 to L10, L18', async () => {
    const c2 = await raised('2023-11-22', 'complaint', 'khac', '2023-12-01');
    await settle(c2.caseId, '2023-12-01', { on: '2024-01-22', outcome: 'partly-upheld', complex: true });
    const c1 = await raised('2023-12-12', 'complaint', 'dat-dai', '2023-12-20');
    await settle(c1.caseId, '2023-12-20', { on: '2024-01-18', outcome: 'dismissed' });
    const l01 = await raised('2024-01-08', 'complaint', 'dat-dai', '2024-01-12');
    const remedies = { toIndividuals: { money: 25_000_000, land: 0 }, individuals: 1 };
    await settle(l01.caseId, '2024-01-15', { on: '2024-02-15', outcome: 'upheld', more: { remedies } });
    const l06 = await sorted('2024-01-22', 'complaint', 'dat-dai');
    await act(l06, 'merge', '2024-01-24', { into: `letter-${l01.id}` });
    const l02 = await raised('2024-03-04', 'complaint', 'chinh-sach', '2024-03-08');
    await settle(l02.caseId, '2024-03-11', { on: '2024-04-05', outcome: 'dismissed' });

    const second = { instance: 'second', prior: 'resolved-once' };
    const l03 = await raised('2024-03-18', 'complaint', 'dat-dai', '2024-03-22', second);
    const confirmed = { firstDecision: 'confirmed' };
    await settle(l03.caseId, '2024-03-25', {
      on: '2024-05-08',
      outcome: 'dismissed',
      dialogue: '2024-04-25',
      more: confirmed,
    });
    const l04 = await raised('2024-04-08', 'complaint', 'dat-dai', '2024-04-12', second);
    const amended = { firstDecision: 'amended' };
    await settle(l04.caseId, '2024-04-15', {
      on: '2024-06-04',
      outcome: 'partly-upheld',
      dialogue: '2024-05-20',
      more: amended,
    });
    const l05 = await raised('2024-05-06', 'complaint', 'khac', '2024-05-10');
    await settle(l05.caseId, '2024-05-13');
    const withdrawn = { occurredOn: '2024-05-31', documentNo: '6/Đ', afterExplanation: true };
    await by(officer, `/api/complaints/${l05.caseId}/withdraw`, withdrawn);

    const l08 = await sorted('2024-06-10', 'complaint', 'chinh-sach', { competence: 'lower' });
    await act(l08, 'guide', '2024-06-20', { to: 'UBND xã', basis: 'LTCD 26(1)b', documentNo: '7/HD' });
    const l09 = await sorted('2024-07-01', 'complaint', 'dat-dai', { competence: 'lower' });
    await act(l09, 'urge', '2024-07-05', { to: 'UBND xã', documentNo: '8/CV' });
    const unsigned = { eligible: false, missing: ['signature'], ineligibleReason: 'unsigned' };
    const l10 = await sorted('2024-07-15', 'complaint', 'dat-dai', unsigned);
    await act(l10, 'file', '2024-07-17', { reason: 'Không có chữ ký' });
    const l07 = await raised('2024-08-22', 'complaint', 'dat-dai', '2024-08-28');
    await settle(l07.caseId, '2024-08-30');
    await received('2024-09-13');
  }, 120_000);

  it('denunciations are entered: C3, L11 to L14', async () => {
    const c3 = await raised('2023-11-23', 'denunciation', 'khac', '2023-12-01');
    await conclude(c3.caseId, '2023-12-04', concluded('2023-12-29', 'true'));
    const l11 = await raised('2024-06-03', 'denunciation', 'cong-vu', '2024-06-07');
    await conclude(l11.caseId, '2024-06-10', concluded('2024-07-05', 'false'));
    const l12 = await raised('2024-07-01', 'denunciation', 'dat-dai', '2024-07-05');
    await conclude(l12.caseId, '2024-07-08', async (step) => {
      const on = '2024-07-24';
      await step('withdraw', on, { documentNo: '9/Đ', paper: 'letter', whole: true });
      await step('terminate', on, { documentNo: '10/QĐ', ground: 'a', reason: 'Rút toàn bộ' });
    });
    const l13 = await sorted('2024-08-05', 'denunciation', 'chinh-sach', { competence: 'other' });
    const slip = {
      to: 'Thanh tra tỉnh',
      documentNo: '11/PC',
      redaction: 'identity-removed',
      noticeNo: '12/TB',
    };
    await act(l13, 'transfer', '2024-08-09', slip);
    await act(l13, 'reply', '2024-08-30', { from: 'Thanh tra tỉnh', documentNo: '13/TTr' });
    const evidence = { violator: false, concrete: false, verifiable: false };
    const anonymous = { eligible: false, anonymous: true, ineligibleReason: 'anonymous', evidence };
    const l14 = await sorted('2024-08-12', 'denunciation', 'khac', anonymous);
    await act(l14, 'file', '2024-08-14', { reason: 'Nặc danh' });
  }, 120_000);

  it('petitions and visits are entered', async () => {
    const l15 = await raised('2024-08-28', 'reflection', 'chinh-sach', '2024-08-30');
    await by(officer, `/api/petitions/${l15.caseId}/answer`, {
      occurredOn: '2024-09-12',
      answer: 'Đã giải quyết',
    });
    await raised('2024-09-09', 'reflection', 'dat-dai', '2024-09-10');
    const l17 = await sorted('2024-05-20', 'reflection', 'khac', { competence: 'other' });
    await act(l17, 'transfer', '2024-05-24', { to: 'Sở Công Thương', documentNo: '14/PC' });

    const sessions = { head: 16, authorised: 2 } as const;
    const held: Record<string, string> = {};
    for (const [heldBy, count] of Object.entries(sessions)) {
      for (let n = 1; n <= count; n += 1) {
        const sessionId = randomUUID();
        held[heldBy] = sessionId;
        const plan = {
          sessionId,
          kind: 'periodic',
          plannedFor: heldBy,
          heldOn: '2024-03-05',
          startsAt: '08:00',
        };
        await by(
          leader,
          '/api/reception-sessions',
          { ...plan, occurredOn: '2024-02-20', place: 'Trụ sở' },
          201,
        );
        const hold = {
          heldBy,
          occurredOn: '2024-03-05',
          ...(heldBy === 'authorised' && { authorisation: '15/UQ' }),
        };
        await by(leader, `/api/reception-sessions/${sessionId}/hold`, hold);
      }
    }
    const visit = (people: number, order: number, receivedBy = 'staff'): Promise<Body> => {
      const session = held[receivedBy];
      return by(
        officer,
        '/api/visits',
        {
          visitId: randomUUID(),
          occurredOn: '2024-03-05',
          desk: 'Bàn 1',
          kind: session === undefined ? 'regular' : 'periodic',
          matter: 'petition',
          field: 'khac',
          summary: 'Hỏi về thủ tục',
          people,
          order,
          receivedBy,
          documents: [],
          outcome: { kind: 'answer' },
          ...(session !== undefined && { session }),
        },
        201,
      );
    };
    for (const [people, order] of [
      [1, 1],
      [1, 1],
      [2, 1],
      [1, 2],
      [7, 1],
      [5, 2],
      [1, 1],
    ] as const) {
      await visit(people, order);
    }
    for (const [people, order] of [
      [1, 1],
      [1, 2],
      [12, 1],
    ] as const)
      await visit(people, order, 'head');
    for (const [people, order] of [
      [1, 1],
      [6, 2],
    ] as const)
      await visit(people, order, 'authorised');
  }, 120_000);

  it.each(Object.keys(EXAMPLE_TEN_CELLS))('%s: every cell', async (form) =>
    expect(cells(await report(), form)).toEqual(
      Object.fromEntries(Object.entries(EXAMPLE_TEN_CELLS[form] ?? {}).map(([code, n]) => [code, n])),
    ),
  );

  it('the rates and the backlog', async () => {
    const found = await report();
    expect(rate(found, 'complaints-resolved')).toBe('7/8 = 87,50 %');
    expect(rate(found, 'resolved')).toBe('10/11 = 90,91 %');
    expect(rate(found, 'complaints-on-time')).toBe('4/6 = 66,67 %');
    expect(found.backlog).toMatchObject([{ total: 1 }, { total: 0 }, { total: 1 }]);
    expect(found.unclassified).toBe(1);
  });

  it('Q4 opens with L18 in 01/XLD and L07 in 01/KQGQ', async () => {
    const opening = await report({ from: '2024-09-15', to: '2024-09-15' });
    expect(cells(opening, '01/XLD')['2']).toBe(1);
    expect(cells(opening, '01/KQGQ')['2']).toBe(1);
  });

  it('closed, it stays when the withdrawal of L07 is recorded later; the adjustment shows it', async () => {
    const unit = (await officer.get('/api/session')).body.home.unit as string;
    await employ(office, 'chutich', 'leader', unit);
    const { periodId } = await sent(officer, '/api/periods/prepare', NINE_MONTHS, 201);
    let head = await office.signIn('chutich');
    const submitted = async (): Promise<Body> => (await head.get(`/api/periods/${periodId}`)).body.submitted;
    await sent(head, '/api/periods/close', { periodId, hash: (await submitted()).hash });

    const { behind } = (
      await officer.get(
        `/api/reports/cell?${String(new URLSearchParams({ ...NINE_MONTHS, form: '01/KQGQ', column: '4' }))}`,
      )
    ).body;
    const l07 = (behind as readonly { id: string }[]).at(-1)?.id ?? '';
    office.clock.set('2024-09-20T02:00:00.000Z');
    officer = await office.signIn('tiepdan');
    head = await office.signIn('chutich');
    const withdrawal = { occurredOn: '2024-09-12', documentNo: '16/Đ' };
    const refused = await by(officer, `/api/complaints/${l07}/withdraw`, withdrawal, 409);
    expect(refused).toMatchObject({ code: 'entry.period-closed', ...NINE_MONTHS });
    const adjustment = { reason: 'Đơn rút đến sau khi chốt số liệu', documentNo: '17/TTr' };
    await by(officer, `/api/complaints/${l07}/withdraw`, { ...withdrawal, adjustment });

    const { numbers } = (await head.get(`/api/periods/${periodId}`)).body;
    expect(numbers.closed[0]['01/KQGQ']).toMatchObject({ 4: 8, 5: 6, 6: 1 });
    expect((await head.get(`/api/periods/${periodId}/proof`)).body.proofs).toMatchObject([{ same: true }]);
    await sent(officer, '/api/periods/prepare-adjustment', { periodId, reason: 'Rút đơn ghi muộn' });
    const { hash, differences } = await submitted();
    expect(differences).toEqual([{ form: '01/KQGQ', column: '6', before: 1, after: 2 }]);
    await sent(head, '/api/periods/adjust', { periodId, hash });
    expect(rate(await report(), 'complaints-resolved')).toBe('8/8 = 100,00 %');
    expect((await report({ from: '2024-09-15', to: '2024-12-14' })).adjustments).toEqual([
      {
        id: l07,
        type: 'ComplaintWithdrawn',
        on: '2024-09-12',
        recordedOn: '2024-09-20',
        ...adjustment,
      },
    ]);
  }, 60_000);
});
