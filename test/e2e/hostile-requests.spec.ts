import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, visit, type Answer, type Office, type Visitor } from './office.js';

const KEY = '6f1c2d3e-0000-4000-8000-000000000001';
const JSON_HEADERS = { 'content-type': 'application/json', 'idempotency-key': KEY };

describe('a hostile request', () => {
  let office: Office;
  let officer: Visitor;

  beforeAll(async () => {
    office = await openOffice();
    officer = await office.signIn('tiepdan');
  });
  afterAll(() => office.close());

  const post = (body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> =>
    officer.send('POST', '/api/visits', body, { headers: { ...JSON_HEADERS, ...headers } });
  const deep = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);

  const table: readonly [string, () => Promise<Answer>, number, string][] = [
    ['an unknown route', () => officer.get('/api/nowhere'), 404, 'not-found'],
    [
      'a known route by another verb',
      () => officer.send('PUT', '/api/visits', '{}', { headers: JSON_HEADERS }),
      404,
      'not-found',
    ],
    ['no JSON at all', () => post('<visit/>'), 400, 'request.malformed-json'],
    ['half a JSON', () => post('{"visitId":'), 400, 'request.malformed-json'],
    ['an empty body', () => post(''), 400, 'request.invalid'],
    ['a body that is a list', () => post('[]'), 400, 'request.invalid'],
    ['a body that is a word', () => post('"xin chào"'), 400, 'request.invalid'],
    ['a body that is null', () => post('null'), 400, 'request.invalid'],
    [
      'a form',
      () => post('a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'request.content-type',
    ],
    ['plain text', () => post('{}', { 'content-type': 'text/plain' }), 415, 'request.content-type'],
    ['malformed UTF-8', () => post(Buffer.from([0x22, 0xc3, 0x28, 0x22])), 400, 'request.not-utf8'],
    ['half a surrogate', () => post('{"summary":"\\ud800"}'), 400, 'request.malformed-text'],
    ['a NUL in a text', () => post('{"summary":"a\\u0000b"}'), 400, 'request.malformed-text'],
    ['33 levels', () => post(deep(33)), 400, 'request.too-deep'],
    ['5,000 levels', () => post(deep(5_000)), 400, 'request.too-deep'],
    ['5,000 nested lists', () => post('['.repeat(5_000) + ']'.repeat(5_000)), 400, 'request.too-deep'],
    [
      '1,001 keys',
      () => post(JSON.stringify(Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`k${i}`, 1])))),
      400,
      'request.too-many-keys',
    ],
    [
      'more than 1 MB',
      () => post(JSON.stringify({ summary: 'a'.repeat(1_100_000) })),
      413,
      'request.too-large',
    ],
    [
      'a text over 100,000 characters',
      () => post(JSON.stringify({ summary: 'a'.repeat(100_001) })),
      400,
      'request.text-too-long',
    ],
    ['__proto__', () => post('{"__proto__":{"admin":true}}'), 400, 'request.forbidden-key'],
    [
      '__proto__ behind an escape',
      () => post('{"\\u005f_proto__":{"admin":true}}'),
      400,
      'request.forbidden-key',
    ],
    ['constructor', () => post('{"citizen":{"constructor":{"prototype":{}}}}'), 400, 'request.forbidden-key'],
    ['an unknown field', () => post(JSON.stringify(visit({ admin: true }))), 400, 'request.invalid'],
    ['a list for an object', () => post(JSON.stringify(visit({ citizen: [] }))), 400, 'request.invalid'],
    [
      'a word for an object',
      () => post(JSON.stringify(visit({ citizen: 'Lê Thị Thử' }))),
      400,
      'request.invalid',
    ],
    ['an object for a list', () => post(JSON.stringify(visit({ documents: {} }))), 400, 'request.invalid'],
    [
      'words in a list of objects',
      () => post(JSON.stringify(visit({ documents: ['x'] }))),
      400,
      'request.invalid',
    ],
    ['a number for a text', () => post(JSON.stringify(visit({ summary: 5 }))), 400, 'request.invalid'],
    [
      'a day that does not exist',
      () => post(JSON.stringify(visit({ occurredOn: '2026-02-30' }))),
      400,
      'request.invalid',
    ],
    [
      'a birth that does not exist',
      () => post(JSON.stringify(visit({ citizen: { name: 'A Thử', birth: { text: '31/02/1990' } } }))),
      400,
      'request.invalid',
    ],
    [
      'no idempotency key',
      () =>
        officer.send('POST', '/api/visits', JSON.stringify(visit()), {
          headers: { 'content-type': 'application/json' },
        }),
      400,
      'request.idempotency-key-missing',
    ],
    [
      'a key that is no UUID',
      () => post(JSON.stringify(visit()), { 'idempotency-key': 'x' }),
      400,
      'request.idempotency-key-missing',
    ],
    [
      'another site',
      () => post(JSON.stringify(visit()), { origin: 'https://example.org' }),
      403,
      'request.origin',
    ],
    [
      'a cross-site fetch',
      () => post(JSON.stringify(visit()), { 'sec-fetch-site': 'cross-site' }),
      403,
      'request.origin',
    ],
    ['nobody signed in', () => office.stranger().get('/api/cases'), 401, 'auth.required'],
    [
      'a cookie that was made up',
      () => office.stranger().get('/api/cases', { cookie: `sid=${'a'.repeat(43)}` }),
      401,
      'auth.required',
    ],
    ['a wrong word in the query', () => officer.get('/api/cases?han=mai'), 400, 'request.invalid'],
    ['an unknown word in the query', () => officer.get('/api/cases?admin=1'), 400, 'request.invalid'],
    ['the same word twice in the query', () => officer.get('/api/cases?lv=a&lv=b'), 400, 'request.invalid'],
    ['a page of a million', () => officer.get('/api/cases?co=1000000'), 400, 'request.invalid'],
    ['a position that is none', () => officer.get('/api/cases?sau=abc'), 400, 'request.invalid'],
    [
      'a moment that is none',
      () => officer.get('/api/cases/petition-x/history?den=hom-qua'),
      400,
      'request.invalid',
    ],
    [
      'SQL for a case',
      () => officer.get(`/api/cases/${encodeURIComponent("' OR 1=1 --")}`),
      404,
      'not-found',
    ],
    ['a path upwards', () => officer.get('/api/cases/..%2f..%2fetc%2fpasswd'), 404, 'not-found'],
    ['an address that cannot be decoded', () => officer.get('/api/cases/%E0%A4%A'), 400, 'request.malformed'],
    ['a very long address', () => officer.get(`/api/cases/${'a'.repeat(4_000)}`), 400, 'request.malformed'],
    [
      'an opinion without a number',
      () => officer.post(`/api/dialogues/x/opinions/eins/answer`, {}),
      400,
      'request.malformed',
    ],
  ];

  it.each(table)('%s is told so in a problem document', async (_name, send, status, code) => {
    const answer = await send();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ type: `/problems/${code}`, status, title: expect.any(String) });
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|at .*\.[jt]s|SQLITE/);
  });

  it('speaks English when asked', async () => {
    const { body } = await officer.get('/api/nowhere', { 'accept-language': 'en' });
    expect(body.title).toBe('Not found');
  });

  it('that is not HTTP is answered and hung up on', async () => {
    const { port } = new URL(office.server.url);
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('xin chào\r\n\r\n'));
      let heard = '';
      socket.on('data', (data) => (heard += data.toString('utf8')));
      socket.on('close', () => resolve(heard));
      socket.on('error', reject);
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toContain('request.malformed');
  });

  it('leaves nobody else with more rights', () => {
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('meets headers that let nothing in', async () => {
    const { headers } = await officer.get('/api/session');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});
