import { describe, expect, it } from '@jest/globals';
import { allowedIn, checkTransition, present, Refusal, type Transitions } from '#kernel';

const door: Transitions<'open' | 'shut', 'open' | 'shut', 'door.open' | 'door.shut'> = {
  open: { open: 'door.open', shut: ['shut'] },
  shut: { open: ['open'], shut: 'door.shut' },
};

describe('a table of steps', () => {
  it('lets a step through that it lists', () =>
    expect(() => checkTransition(door, 'open', 'shut')).not.toThrow());
  it('refuses any other with its reason', () =>
    expect(() => checkTransition(door, 'open', 'open')).toThrow(new Refusal('door.open')));
  it('offers every step with whether it may be taken', () =>
    expect(allowedIn(door, 'shut')).toEqual([
      { action: 'open', allowed: true },
      { action: 'shut', allowed: false, why: 'door.shut' },
    ]));
});

describe('an absent field', () => {
  it('is absent, not undefined', () =>
    expect(Object.keys(present({ note: undefined, pages: 0, text: '' }))).toEqual(['pages', 'text']));
});
