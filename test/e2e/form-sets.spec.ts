import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { employ } from './denunciation-office.js';
import { LetterWalk } from './letter-walk.js';
import { filled, reportOf } from './report-cells.js';
import { expectStatus, openOffice, row, type Answer, type Office, type Visitor } from './office.js';

const Q2 = { from: '2026-03-15', to: '2026-06-14' };
const Q3 = { from: '2026-06-15', to: '2026-09-14' };

const counted = (measure: object) => ({
  title: { vi: 'Thông tư thử', en: 'A circular for a test' },
  basis: 'Thông tư thử nghiệm',
  validFrom: '2026-07-01',
  forms: {
    '01/THU': {
      vi: 'Biểu thử',
      confidence: 'I',
      columns: [
        { code: '1', vi: 'Tổng', measure },
        { code: '2', vi: 'Đã xử lý', measure: { count: 'letters', where: { processed: true } } },
      ],
      identities: [],
    },
  },
  rates: [
    {
      id: 'processed',
      vi: 'Tỷ lệ xử lý',
      en: 'Processed',
      part: [['01/THU', '2']],
      whole: [['01/THU', '1']],
    },
  ],
});

describe('a form set that is loaded while the office works', () => {
  let office: Office;
  let admin: Visitor;
  let second: Visitor;
  let clerk: Visitor;
  let head: Visitor;

  const propose = (content: object): Promise<Answer> =>
    admin.post('/api/law/proposals/formset', { id: 'tt-thu', content, reason: 'Thông tư mới' });
  const confirm = async ({ body }: Answer): Promise<void> => {
    expectStatus(await second.post('/api/law/proposals/formset/tt-thu/confirm', { no: body.no }), 200);
  };

  beforeAll(async () => {
    office = await openOffice('2026-09-20T02:00:00.000Z');
    admin = await office.signIn('quantri');
    const root = (await admin.get('/api/session')).body.home.unit as string;
    await employ(office, 'quantri2', 'administrator', root);
    second = await office.signIn('quantri2');
    clerk = await office.signIn('tiepdan');
    await employ(office, 'chutich', 'leader', (await clerk.get('/api/session')).body.home.unit as string);
    head = await office.signIn('chutich');
    await LetterWalk.receive(clerk, '2026-05-04');
    await LetterWalk.receive(clerk, '2026-07-06');
  }, 120_000);
  afterAll(() => office.close());

  it.each([
    ['a source that is not there', { count: 'parcels' }, 'forms[0].columns[0].measure'],
    [
      'a value that is not one',
      { count: 'visits', where: { turn: 'x' } },
      'forms[0].columns[0].measure.where.turn',
    ],
    ['a total of a column that is not there', { total: ['9'] }, 'forms[0]'],
  ])('is refused with its place for %s', async (_name, measure, at) => {
    const refused = await propose(counted(measure));
    expect(refused).toMatchObject({ status: 422, body: { code: 'report.form-set-invalid', at } });
  });

  it('is refused for a rate over a column that is not there', async () => {
    const content = counted({ count: 'letters' });
    const rates = [{ ...content.rates[0], whole: [['01/THU', '7']] }];
    expect((await propose({ ...content, rates })).body).toMatchObject({
      code: 'report.form-set-invalid',
      at: 'rates[0].whole[0]',
      why: '01/THU has no column 7',
    });
  });

  it('counts for nobody before a second person has confirmed it', async () => {
    const proposed = expectStatus(await propose(counted({ count: 'letters' })), 201);
    expect((await reportOf(clerk, Q3)).formSet.id).toBe('tt-06-2025');
    expect((await admin.post('/api/law/proposals/formset/tt-thu/confirm', { no: 1 })).status).toBe(403);
    await confirm(proposed);
    expect((await reportOf(clerk, Q3)).formSet).toEqual({ id: 'tt-thu', vi: 'Thông tư thử' });
  });

  it('fills the periods that end while it is in force, and no others', async () => {
    // L of 04/05 is carried over, L of 06/07 received
    expect(await filled(clerk, Q3)).toEqual({ '01/THU': { 1: 2 } });
    expect((await reportOf(clerk, Q2)).formSet.id).toBe('tt-06-2025');
    expect(row((await reportOf(clerk, Q3)).rates, 'id', 'processed')).toMatchObject({ part: 0, whole: 2 });
    const { formSets, standard } = (await clerk.get('/api/reports/forms?year=2026')).body;
    expect(row(formSets, 'id', 'tt-thu').forms).toEqual([{ code: '01/THU', vi: 'Biểu thử' }]);
    expect(standard).toBe('tt-thu');
  });

  it('stays with a period that was closed by it when another version comes', async () => {
    const { periodId } = expectStatus(await clerk.post('/api/periods/prepare', Q3), 201).body;
    const shown = async (): Promise<Answer['body']> => (await head.get(`/api/periods/${periodId}`)).body;
    const { hash } = (await shown()).submitted;
    expectStatus(await head.post('/api/periods/close', { periodId, hash }), 200);
    const received = counted({ count: 'letters', where: { entered: 'received' } });
    await confirm(expectStatus(await propose(received), 201));

    expect(await filled(clerk, Q3)).toEqual({ '01/THU': { 1: 1 } });
    expect((await shown()).numbers.closed).toEqual([{ '01/THU': { 1: 2, 2: 0 } }]);
    expect((await head.get(`/api/periods/${periodId}/proof`)).body.proofs).toMatchObject([{ same: true }]);
    const again = await clerk.post('/api/periods/prepare-adjustment', { periodId, reason: 'Xem lại' });
    expect(again).toMatchObject({ status: 409, body: { code: 'period.nothing-to-adjust' } });
  });
});
