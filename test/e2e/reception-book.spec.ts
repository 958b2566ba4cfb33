import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, openOffice, row, visit, type Answer, type Office, type Visitor } from './office.js';

describe('the reception book, over HTTP', () => {
  let office: Office;
  let officer: Visitor;
  const day = { occurredOn: '2026-09-14' };
  const period = 'tu=2026-09-01&den=2026-09-30';

  beforeAll(async () => {
    office = await openOffice('2026-09-14T02:00:00.000Z');
    officer = await office.signIn('tiepdan');
  });
  afterAll(() => office.close());

  const log = async (over: object): Promise<Answer> =>
    expectStatus(await officer.post('/api/visits', visit({ ...day, ...over })), 201);
  const read = async (path: string, after: Answer): Promise<Answer['body']> =>
    expectStatus(await officer.get(`${path}${path.includes('?') ? '&' : '?'}sau=${after.body.position}`), 200)
      .body;

  it('keeps what most receptions do not have, and prints address and identity card for who may know them', async () => {
    const citizen = { name: 'Trần Thị Mẫu', address: 'Thôn Thử 3', idNumber: '001234567890' };
    const rare = {
      startedAt: '08:30',
      endedAt: '09:05',
      urgent: true,
      securityMinutes: '02/BB',
      demand: 'Sửa cống trước mùa mưa',
      settledBefore: 'UBND xã đã trả lời',
      documents: [
        { title: 'Đơn', pages: 2, copies: 2, state: 'copy' },
        { title: 'Sổ đỏ', pages: 4, state: 'original', shown: true },
      ],
    };
    const logged = await log({ citizen, ...rare });
    const book = await read(`/api/visits/book?${period}`, logged);
    expect(row(book.visits, 'visitId', logged.body.visitId)).toMatchObject({
      name: 'Trần Thị Mẫu',
      address: 'Thôn Thử 3',
      idNumber: '001234567890',
      ...rare,
    });
    for (const list of ['/api/visits?ngay=2026-09-14', `/api/visits/period?${period}`]) {
      const text = JSON.stringify(await read(list, logged));
      expect([text.includes('Thôn Thử 3'), text.includes('001234567890')]).toEqual([false, false]);
    }
    const receipt = await read(`/api/visits/${logged.body.visitId}/receipt`, logged);
    expect(receipt.documents).toEqual([{ title: 'Đơn', pages: 2, copies: 2, state: 'copy' }]);
  }, 180_000);

  it('five people are a group until somebody says otherwise, with the reason', async () => {
    const counted = await log({ people: 5 });
    const byHand = await log({ people: 5, group: { large: false, reason: 'Hai nhà, hai việc' } });
    const { visits } = await read('/api/visits?ngay=2026-09-14', byHand);
    expect(row(visits, 'visitId', counted.body.visitId)).toMatchObject({ largeGroup: true });
    expect(row(visits, 'visitId', byHand.body.visitId)).toMatchObject({
      largeGroup: false,
      largeGroupReason: 'Hai nhà, hai việc',
    });
    const silent = visit({ ...day, people: 5, group: { large: false, reason: ' ' } });
    expect((await officer.post('/api/visits', silent)).body.code).toBe('visit.group-without-reason');
  }, 180_000);

  it('a row of the book leads to the letter that was handed over there', async () => {
    const logged = await log({ outcome: { kind: 'answer' }, answer: { text: 'Đã nhận đơn' } });
    const letterId = randomUUID();
    const letter = { letterId, channel: 'direct', pages: 2, signatories: 1, summary: 'Đơn về đất đai' };
    expectStatus(await officer.post('/api/letters', { ...day, ...letter }), 201);
    const path = `/api/visits/${logged.body.visitId}/letter`;
    const linked = expectStatus(await officer.post(path, { ...day, letterId }), 200);
    const { visits } = await read('/api/visits?ngay=2026-09-14', linked);
    expect(row(visits, 'visitId', logged.body.visitId)).toMatchObject({ letterId });
    const repeated = expectStatus(await officer.post(path, { ...day, letterId }), 200);
    expect(repeated.body.revision).toBe(linked.body.revision);
    const { visits: after } = await read(`/api/visits/period?${period}`, linked);
    expect(row(after, 'visitId', logged.body.visitId).letterId).toBe(letterId);
  }, 180_000);
});
