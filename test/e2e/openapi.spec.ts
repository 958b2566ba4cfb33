import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMMITTED } from '../../apps/api/src/system/api-document.js';
import { openOffice, type Office } from './office.js';

type Document = Readonly<{
  paths: Record<string, Record<string, { parameters?: { name: string; required?: boolean }[] }>>;
}>;

describe('the committed API document', () => {
  let office: Office;
  const document = JSON.parse(readFileSync(COMMITTED, 'utf8')) as Document;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  it('says what the routes are, both ways (npm run openapi writes it anew)', async () => {
    const served = await office.stranger().get('/api/openapi.json');
    expect(served.body).toEqual(document);
  });

  it('asks for an idempotency key wherever the server does', async () => {
    const officer = await office.signIn('tiepdan');
    for (const [path, methods] of Object.entries(document.paths)) {
      if (!methods['post']) continue;
      const named = (methods['post'].parameters ?? []).some(({ name }) => name === 'Idempotency-Key');
      const { body } = await officer.send(
        'POST',
        path.replace(/\{no\}/, '1').replace(/\{\w+\}/g, 'x'),
        '{}',
        {
          headers: { 'content-type': 'application/json' },
        },
      );
      const code = body.code as string;
      const asked = code === 'request.idempotency-key-missing' || code === 'not-found';
      expect([path, named ? asked : code !== 'request.idempotency-key-missing']).toEqual([path, true]);
    }
  });
});
