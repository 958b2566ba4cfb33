import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, openOffice, type Answer, type Office, type Visitor } from '../office.js';

/** Worked by hand from sections 3.5 and 5. Days off: Mon 16 to Fri 20/02/2026 (Tết). */
describe('workplace dialogues of two enterprises around Tết 2026', () => {
  let office: Office;
  let officer: Visitor;
  let position = '1';

  const on = async (day: string): Promise<{ occurredOn: string }> => {
    office.clock.set(`${day}T03:00:00.000Z`);
    officer = await office.signIn('tiepdan');
    return { occurredOn: day };
  };
  const done = (answer: Answer, status = 200): Answer => {
    position = expectStatus(answer, status).body.position ?? position;
    return answer;
  };
  const enterprise = async (name: string): Promise<string> => {
    const establishmentId = randomUUID();
    const body = { establishmentId, kind: 'enterprise', name, existsFrom: '2020-01-01', staff: 80 };
    done(await officer.post('/api/establishments', { occurredOn: '2026-01-05', ...body }), 201);
    return establishmentId;
  };
  const coverage = async (asOf: string): Promise<Answer['body']> =>
    expectStatus(await officer.get(`/api/duties/coverage?rule=DLG.WORK&asOf=${asOf}&sau=${position}`), 200)
      .body;

  let path: string;
  beforeAll(async () => {
    office = await openOffice('2026-01-05T02:00:00.000Z');
    await on('2026-01-05');
    const mill = await enterprise('Công ty May Mẫu');
    await enterprise('Công ty Gỗ Mẫu');
    const dialogueId = randomUUID();
    path = `/api/dialogues/${dialogueId}`;
    const plan = { dialogueId, kind: 'work', title: 'Đối thoại định kỳ', topics: ['Lương, thưởng'] };
    const where = {
      audience: 'Người lao động',
      heldOn: '2026-02-23',
      startsAt: '08:00',
      place: 'Hội trường',
    };
    const day = await on('2026-01-26');
    const body = { ...day, ...plan, ...where, chair: 'Giám đốc', establishment: mill };
    done(await officer.post('/api/dialogues', body), 201);
  }, 60_000);
  afterAll(() => office.close());

  it('contents are owed five working days before Mon 23/02, by Mon 09/02, over Tết', async () => {
    // C6, backwards over 20 to 16/02: 13, 12, 11, 10, 09/02
    const page = (await officer.get(`${path}?sau=${position}`)).body;
    expect(page.notice).toMatchObject({ rule: 'DLG.WORK.CONTENT', due: '2026-02-09' });
    const day = await on('2026-02-09');
    done(await officer.post(`${path}/announce`, { ...day, ways: ['Văn bản'] }));
  });

  it('seven of ten representatives are 70 %, which is not more than 70 %; eight are', async () => {
    const held = { ...(await on('2026-02-23')), attended: 40, chair: 'Giám đốc' };
    const seven = await officer.post(`${path}/hold`, { ...held, quorum: { n: 7, of: 10 } });
    expect(seven.body.code).toBe('dialogue.quorum-not-reached');
    done(await officer.post(`${path}/hold`, { ...held, quorum: { n: 8, of: 10 } }));
    // 24, 25, 26/02
    const page = (await officer.get(`${path}?sau=${position}`)).body;
    expect(page.result).toMatchObject({ rule: 'DLG.WORK.PUBLISH', due: '2026-02-26' });
  });

  it('covers one enterprise of two, and names the other; the day before it covered none', async () => {
    expect(await coverage('2026-02-22')).toMatchObject({ owed: 2, held: 0 });
    const today = await coverage('2026-02-23');
    expect(today).toMatchObject({ owed: 2, held: 1, text: '1/2 (50 %)' });
    expect(today.missing).toMatchObject([{ name: 'Công ty Gỗ Mẫu', period: '2026', dueOn: '2026-12-31' }]);
  });
});
