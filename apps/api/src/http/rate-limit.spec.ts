import { describe, expect, it } from '@jest/globals';
import { RateLimit } from './rate-limit.js';

describe('a flood of requests', () => {
  it('from one address is slowed down, and nobody else’s', async () => {
    const limit = RateLimit.ofOneNode({ perAddress: 3, commandsPerSession: 100 });
    for (let sent = 0; sent < 3; sent += 1) await limit.request('192.0.2.1');
    await expect(limit.request('192.0.2.1')).rejects.toMatchObject({ code: 'request.too-many' });
    await expect(limit.request('192.0.2.2')).resolves.toBeUndefined();
  });

  it('says for how long to wait', async () => {
    const limit = RateLimit.ofOneNode({ perAddress: 100, commandsPerSession: 1 });
    await limit.command('user');
    const refusal: unknown = await limit.command('user').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ facts: { seconds: expect.any(Number) } });
  });
});
