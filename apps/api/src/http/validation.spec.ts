import { describe, expect, it } from '@jest/globals';
import { LodgeComplaintDto } from '../complaints/lodge.dto.js';
import { inWords } from './field-messages.js';
import { InvalidRequest } from './invalid-request.js';
import { validation } from './validation.js';

const errorsOf = async (body: object): Promise<Readonly<Record<string, string>>> => {
  const refusal: unknown = await validation()
    .transform(body, { type: 'body', metatype: LodgeComplaintDto })
    .catch((error: unknown) => error);
  if (!(refusal instanceof InvalidRequest)) throw new Error('nothing was refused');
  expect(JSON.stringify(refusal.errors)).not.toContain('Người Mẫu');
  return Object.fromEntries(inWords(refusal.errors, 'en').map(({ field, message }) => [field, message]));
};

describe('a wrong field of a request', () => {
  it('is told what is wrong with it, and not that it is missing', async () => {
    const wrong = { occurredOn: 'Người Mẫu', complaintId: 'Người Mẫu', people: '1', colour: 'Người Mẫu' };
    expect(await errorsOf({ ...wrong, forwardedBy: { kind: 'Người Mẫu', height: 1 } })).toMatchObject({
      occurredOn: 'Not a day that exists, YYYY-MM-DD',
      people: 'Must be a whole number',
      colour: 'There is no such field',
      'forwardedBy.kind': 'Not on the list',
      'forwardedBy.height': 'There is no such field',
      summary: 'Needed here',
    });
  });
});
