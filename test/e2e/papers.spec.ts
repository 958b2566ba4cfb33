import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { expectStatus, openOffice, row, visit, type Office, type Visitor } from './office.js';

let office: Office;
let officer: Visitor;
let leader: Visitor;
let stream: string;

const number = (body: object) =>
  officer.post('/api/documents', { documentId: randomUUID(), occurredOn: '2026-09-14', ...body });

beforeAll(async () => {
  office = await openOffice();
  officer = await office.signIn('tiepdan');
  leader = await office.signIn('lanhdao');
  const logged = expectStatus(
    await officer.post('/api/visits', visit({ matter: 'complaint', field: 'dat-dai' })),
    201,
  ).body;
  stream = logged.caseId;
  await leader.get(`/api/cases/${logged.code}?sau=${logged.position}`);
  const accept = {
    occurredOn: '2026-09-14',
    documentNo: '12/TB-UBND',
    resolver: 'Chủ tịch UBND xã',
    complex: false,
  };
  expectStatus(await leader.post(`/api/complaints/${stream}/accept`, accept), 200);
});
afterAll(() => office.close());

describe('the papers of a case', () => {
  it('are those of the steps that were taken', async () => {
    const { papers } = (await leader.get(`/api/papers?ve=${stream}`)).body;
    expect(row(papers, 'code', 'KN.03')).toMatchObject({ form: 'Mẫu số 03', revision: 1, numbered: true });
  });

  it('print on A4 with the number, the name and the last day, without a script', async () => {
    const page = await leader.get(`/api/papers/KN.03/print?ve=${stream}&lan=1`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("style-src 'self'");
    for (const text of ['12/TB-UBND', 'Nguyễn Thị Mẫu', 'ngày 14 tháng 10 năm 2026', 'XÃ AN MẪU'])
      expect(page.body).toContain(text);
    expect(page.body).not.toContain('<script');
    const css = await leader.get('/api/papers/assets/paper.css');
    expect(css.body).toContain('tinos-vietnamese-400-normal.woff2');
    const font = await fetch(`${office.server.url}/api/papers/assets/tinos-vietnamese-400-normal.woff2`);
    expect(font.status).toBe(200);
    expect((await font.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  });

  it('come as .docx with the same facts', async () => {
    const answer = await leader.bytes(`/api/papers/KN.03/docx?ve=${stream}&lan=1`);
    const xml = new PizZip(answer).file('word/document.xml')?.asText() ?? '';
    expect(xml).toContain('Nguyễn Thị Mẫu');
    expect(xml).toContain('12/TB-UBND');
  });

  it('are numbered without gaps, and a spoiled number is never given again', async () => {
    const first = expectStatus(await number({ ve: stream, paper: 'KN.03' }), 201).body;
    const documentId = randomUUID();
    const second = expectStatus(await number({ ve: stream, paper: 'KN.03', documentId }), 201).body;
    expect([first.symbol, second.symbol]).toEqual(['1/TB-UBND', '2/TB-UBND']);
    const again = expectStatus(await number({ ve: stream, paper: 'KN.03', documentId }), 201).body;
    expect(again.symbol).toBe('2/TB-UBND');
    const reason = 'In nhầm';
    expectStatus(await officer.post(`/api/documents/${documentId}/void`, { reason }), 404);
    const spoiled = expectStatus(await leader.post(`/api/documents/${documentId}/void`, { reason }), 200);
    const third = expectStatus(await number({ ve: stream, paper: 'KN.03' }), 201).body;
    expect(third.symbol).toBe('3/TB-UBND');
    const book = (await leader.get(`/api/documents?nam=2026&sau=${third.position}`)).body.documents;
    expect(row(book, 'symbol', '2/TB-UBND')).toMatchObject({ voidedOn: '2026-09-14', voidReason: reason });
    expect(spoiled.body.revision).toBe(1);
  });

  it('are nothing to another commune', async () => {
    const neighbour = await office.signIn('xabinh');
    expectStatus(await neighbour.get(`/api/papers?ve=${stream}`), 404);
    expectStatus(await neighbour.get(`/api/papers/KN.03/print?ve=${stream}&lan=1`), 404);
    expectStatus(
      await neighbour.post('/api/documents', {
        documentId: randomUUID(),
        occurredOn: '2026-09-14',
        ve: stream,
        paper: 'KN.03',
      }),
      404,
    );
  });

  it('of another step or of no stream are absent', async () => {
    expectStatus(await leader.get(`/api/papers/KN.04/print?ve=${stream}&lan=1`), 404);
    expectStatus(await leader.get(`/api/papers/KN.03/print?ve=user-x&lan=0`), 404);
  });
});
