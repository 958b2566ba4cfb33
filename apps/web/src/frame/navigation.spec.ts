import { describe, expect, it } from '@jest/globals';
import { placesFor } from './navigation.js';

const keys = (actions: readonly string[], role: string): readonly string[] =>
  placesFor(actions, [role]).map(({ key }) => key);

describe('the navigation', () => {
  it('begins with the page where the role begins its day', () => {
    const actions = ['case.read', 'board.read', 'case.history'];
    expect(keys(actions, 'inspector')).toEqual(['inspect', 'queue', 'board']);
    expect(keys(actions, 'leader')).toEqual(['board', 'queue', 'inspect']);
  });
  it('shows nothing that one may not use', () =>
    expect(keys(['user.manage'], 'administrator')).toEqual(['admin']));
});
