import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel';
import { PasswordHashing } from './password-hashing.js';

describe('hashing', () => {
  it('lets fifty wait and sends the rest away', async () => {
    const hashing = new PasswordHashing();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, () => hashing.hash('lúa chín đồng xa')),
    );
    const sentAway = outcomes.filter(({ status }) => status === 'rejected');
    expect(sentAway).toHaveLength(8);
    for (const outcome of sentAway) {
      expect(outcome.status === 'rejected' && outcome.reason).toBeInstanceOf(Refusal);
    }
    await expect(hashing.hash('mùa sau')).resolves.toMatch(/^\$argon2id/);
  });
  it('works as hard for a user who does not exist', async () => {
    const hashing = new PasswordHashing();
    expect(await hashing.ofStranger()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashing.verify(undefined, 'no such account')).toBe(false);
  });
});
