import { describe, expect, it } from '@jest/globals';
import { userIdOf } from './user-id.js';

describe('the id of an account', () => {
  it('is the same for ever: it names the stream', () =>
    expect(userIdOf('canbo.mot')).toBe(userIdOf(' CanBo.Mot ')));
  it('is a UUID of version 8', () =>
    expect(userIdOf('canbo.mot')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    ));
  it('differs from one name to the next', () =>
    expect(userIdOf('canbo.mot')).not.toBe(userIdOf('canbo.hai')));
});
